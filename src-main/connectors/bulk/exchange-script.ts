/**
 * The script of every Exchange batch. It finds its CSV beside itself by name, so nothing of a batch stands in it: there is
 * nothing to quote. Its own rules, which the tests keep: ASCII only (Windows PowerShell reads a file without byte order
 * mark in the machine's code page), no double quotes and no backtick (nothing is expanded inside text), no Invoke-Expression
 * and no script made from text. What is looked up and not found is told from what could not be looked up, so that a server
 * that is away never makes a row `missing`, nor a deletion `ok`. No mailbox is touched before it was seen to carry our key.
 *
 * `CustomAttribute15` holds our key and, behind a space, the order that set the first password: run again, the file's own
 * creation is `ok` and leaves the password alone; an earlier order's account gets the password of this one.
 */
export const EXCHANGE_SCRIPT = String.raw`#Requires -Version 5.1
<#
  Court Mail Registry: carries out one batch on Exchange Server (2016 or later) and Active Directory.
  Run it in the Exchange Management Shell. It reads the CSV of the same name beside it, goes on after a row that fails,
  and writes NAME-result.csv beside it, row by row; read that file back in the registry. It may be run again.
#>
[CmdletBinding()]
param(
  [string]$OrganizationalUnit = '',
  [string]$Database = ''
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

$csvPath = [System.IO.Path]::ChangeExtension($PSCommandPath, '.csv')
$resultPath = [System.IO.Path]::ChangeExtension($PSCommandPath, $null).TrimEnd('.') + '-result.csv'

function Read-Row([object]$Cells) {
  # every cell begins with an apostrophe, so that no spreadsheet takes one for a formula
  $row = @{}
  foreach ($cell in $Cells.PSObject.Properties) {
    $text = [string]$cell.Value
    if (-not $text.StartsWith([string][char]39)) { throw ('the cell ' + $cell.Name + ' was changed after the file was written') }
    $row[$cell.Name] = $text.Substring(1)
  }
  $row
}

function Select-Given([hashtable]$Values) {
  # what the registry does not know stays as it is
  $given = @{}
  foreach ($name in $Values.Keys) { if ([string]$Values[$name] -ne '') { $given[$name] = $Values[$name] } }
  $given
}

function Test-NotFound([System.Management.Automation.ErrorRecord]$Fault) {
  ($Fault.CategoryInfo.Reason -eq 'ManagementObjectNotFoundException') -or
    ($Fault.FullyQualifiedErrorId -like '*ManagementObjectNotFoundException*')
}

function Find-Recipient([string]$Address) {
  try { Get-Recipient -Identity $Address -ErrorAction Stop }
  catch { if (Test-NotFound $_) { $null } else { throw } }
}

function Find-Mailbox([string]$Address) {
  try { Get-Mailbox -Identity $Address -ErrorAction Stop }
  catch { if (Test-NotFound $_) { $null } else { throw } }
}

function Get-Mark([object]$Found) { ([string]$Found.CustomAttribute15).Split([char]32) }

function Test-Ours([object]$Found, [hashtable]$Row) { @(Get-Mark $Found)[0] -ceq $Row.accountKey }

function Test-Done([object]$Found, [hashtable]$Row) { @(Get-Mark $Found)[-1] -ceq $Row.order }

function New-Answer([string]$Result, [string]$Message) { @{ result = $Result; message = $Message } }

function New-Foreign([object]$Found) {
  $key = [string]$Found.CustomAttribute15
  if ($key -eq '') { return New-Answer 'foreign' 'CustomAttribute15 is empty: the registry did not make this mailbox' }
  New-Answer 'foreign' 'CustomAttribute15 holds the key of another account'
}

function Get-Place([object]$Mailbox) {
  @{ Identity = $Mailbox.Guid.ToString(); DomainController = [string]$Mailbox.OriginatingServer; ErrorAction = 'Stop' }
}

function Get-DirectoryPlace([object]$Mailbox) {
  @{ Identity = $Mailbox.Guid.ToString(); Server = [string]$Mailbox.OriginatingServer; ErrorAction = 'Stop' }
}

function Set-Person([object]$Mailbox, [hashtable]$Row) {
  $place = Get-Place $Mailbox
  $sizes = @{
    UseDatabaseQuotaDefaults = $false
    IssueWarningQuota = $Row.issueWarningQuota
    ProhibitSendQuota = $Row.prohibitSendQuota
    ProhibitSendReceiveQuota = $Row.prohibitSendReceiveQuota
    MaxSendSize = $Row.maxMessageSize
    MaxReceiveSize = $Row.maxMessageSize
  }
  Set-Mailbox @place @sizes -WarningAction SilentlyContinue
  $names = Select-Given @{
    DisplayName = $Row.displayName
    FirstName = $Row.firstName
    LastName = $Row.lastName
    Department = $Row.unit
    Title = $Row.position
    Phone = $Row.phone
  }
  Set-User @place @names -WarningAction SilentlyContinue
}

function Set-FirstPassword([object]$Mailbox, [hashtable]$Row) {
  $entry = Get-DirectoryPlace $Mailbox
  $secret = ConvertTo-SecureString -String $Row.password -AsPlainText -Force
  Set-ADAccountPassword @entry -Reset -NewPassword $secret
  Set-ADUser @entry -ChangePasswordAtLogon $true
}

function Set-Mark([object]$Mailbox, [hashtable]$Row) {
  $place = Get-Place $Mailbox
  Set-Mailbox @place -CustomAttribute15 ($Row.accountKey + ' ' + $Row.order) -WarningAction SilentlyContinue
}

function Add-Account([hashtable]$Row) {
  $found = Find-Recipient $Row.address
  if ($null -ne $found) {
    if (-not (Test-Ours $found $Row)) { return New-Answer 'exists' ('the address belongs to ' + [string]$found.Name) }
    $mailbox = Find-Mailbox $Row.address
    Set-Person $mailbox $Row
    if (Test-Done $mailbox $Row) { return New-Answer 'ok' 'made at an earlier run' }
    Set-FirstPassword $mailbox $Row
    Set-Mark $mailbox $Row
    return New-Answer 'ok' 'made for an earlier order; it has the password of this one'
  }
  $wanted = Select-Given @{
    Name = $Row.alias
    Alias = $Row.alias
    DisplayName = $Row.displayName
    UserPrincipalName = $Row.address
    PrimarySmtpAddress = $Row.address
    OrganizationalUnit = $OrganizationalUnit
    Database = $Database
  }
  $secret = ConvertTo-SecureString -String $Row.password -AsPlainText -Force
  $mailbox = New-Mailbox @wanted -Password $secret -ResetPasswordOnNextLogon $true -ErrorAction Stop
  Set-Mark $mailbox $Row
  Set-Person $mailbox $Row
  New-Answer 'ok' 'made'
}

function Rename-Account([hashtable]$Row) {
  $found = Find-Recipient $Row.address
  $mailbox = Find-Mailbox $Row.formerAddress
  if (($null -ne $found) -and -not (Test-Ours $found $Row)) {
    return New-Answer 'exists' ('the address belongs to ' + [string]$found.Name)
  }
  if ($null -ne $found) { $mailbox = Find-Mailbox $Row.address }
  if ($null -eq $mailbox) { return New-Answer 'missing' 'no mailbox has the former address' }
  if (-not (Test-Ours $mailbox $Row)) { return New-Foreign $mailbox }
  $place = Get-Place $mailbox
  Set-Mailbox @place -EmailAddressPolicyEnabled $false -PrimarySmtpAddress $Row.address -Alias $Row.alias -WarningAction SilentlyContinue
  Set-User @place -UserPrincipalName $Row.address -WarningAction SilentlyContinue
  Set-Person $mailbox $Row
  New-Answer 'ok' 'renamed; the former address still reaches it'
}

function Edit-Account([hashtable]$Row) {
  $mailbox = Find-Mailbox $Row.address
  if ($null -eq $mailbox) {
    if ($Row.action -eq 'delete') { return New-Answer 'ok' 'not there' }
    return New-Answer 'missing' 'no mailbox has this address'
  }
  if (-not (Test-Ours $mailbox $Row)) { return New-Foreign $mailbox }
  $place = Get-Place $mailbox
  $entry = Get-DirectoryPlace $mailbox
  switch -CaseSensitive ($Row.action) {
    'reset' { Set-FirstPassword $mailbox $Row }
    'change' { Set-Person $mailbox $Row }
    'suspend' { Disable-ADAccount @entry }
    'restore' { Enable-ADAccount @entry }
    'delete' { Remove-Mailbox @place -Confirm:$false }
    default { throw ('unknown action ' + $Row.action) }
  }
  New-Answer 'ok' ''
}

function Invoke-Row([hashtable]$Row) {
  switch -CaseSensitive ($Row.action) {
    'create' { Add-Account $Row }
    'rename' { Rename-Account $Row }
    default { Edit-Account $Row }
  }
}

function Write-Answer([string]$Batch, [string]$Address, [hashtable]$Answer) {
  $message = ($Answer.message -replace '\s+', ' ').Trim()
  [pscustomobject]@{ batch = $Batch; address = $Address; result = $Answer.result; message = $message } |
    Export-Csv -LiteralPath $resultPath -Append -NoTypeInformation -Encoding UTF8
  Write-Host ('[{0}] {1} {2} {3}' -f $Batch, $Answer.result, $Address, $message)
}

if (-not (Get-Command -Name New-Mailbox -ErrorAction SilentlyContinue)) { throw 'Run this script in the Exchange Management Shell.' }
Import-Module -Name ActiveDirectory -ErrorAction SilentlyContinue
if (Test-Path -LiteralPath $resultPath) { Remove-Item -LiteralPath $resultPath }

foreach ($cells in @(Import-Csv -LiteralPath $csvPath -Encoding UTF8)) {
  $batch = ''
  $address = '?'
  try {
    $batch = ([string]$cells.batch).TrimStart([char]39)
    $address = ([string]$cells.address).TrimStart([char]39)
    $answer = @(Invoke-Row (Read-Row $cells))[-1]
  } catch {
    $answer = New-Answer 'error' $_.Exception.Message
  }
  Write-Answer $batch $address $answer
}
Write-Host ('Result: ' + $resultPath)
`;
