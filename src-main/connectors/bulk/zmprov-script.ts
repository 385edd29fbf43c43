/**
 * The script of every Zimbra batch. `zmprov -f` carries a file out line by line, whatever came of the line before, and knows
 * no condition; so the script looks first. A line `ifOurs ADDRESS KEY ORDER COMMAND` of its file is given to zmprov only
 * where the account of that very address (no alias) carries our key, and not that order's mark; without the script it is no
 * command at all, and does nothing. What was seen of each row goes into the log as a mark of its own.
 *
 * Nothing of a batch stands in it: it finds its file beside itself, by name.
 */
export const ZMPROV_SCRIPT = String.raw`#!/bin/bash
# Court Mail Registry: carries out one batch on Zimbra, as the user zimbra:  bash NAME.sh
# It looks whose every account is, gives zmprov what may be done, and writes NAME.log beside itself; read that file back in
# the registry. It may be run again.
set -eu
umask 077
command -v zmprov > /dev/null || { echo 'Run this as the user zimbra, who has zmprov.' >&2; exit 1; }
place="$(cd "$(dirname "$0")" && pwd)/$(basename "$0" .sh)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

cat > "$work/look.awk" << 'AWK'
$1 == "ifOurs" && !seen[$2]++ { print "getAccount " $2 " 'zimbraForeignPrincipal'" }
AWK

cat > "$work/decide.awk" << 'AWK'
function bare(word) { return substr(word, 2, length(word) - 2) }

step == "looked" {
  sub(/^(prov> )+/, "")
  if ($1 == "#" && $2 == "name") { account = tolower($3); there[account] = 1 }
  else if ($1 == "zimbraForeignPrincipal:") carries[account, substr($0, 25)] = 1
  else if ($1 == "ERROR:") {
    account = ""
    if (match($0, /account\.NO_SUCH_ACCOUNT \(no such account: [^ )]+/))
      absent[tolower(substr($0, RSTART + 42, RLENGTH - 42))] = 1
  }
  next
}

$1 == "getAccount" && $2 ~ /^'bf[0-9]+-[0-9]+\.[0-9]+@batch\.invalid'$/ {
  mark = bare($2)
  sub(/@.*/, "", mark)
  isTold = 0
}

$1 != "ifOurs" { print; next }

{
  address = tolower(bare($2))
  seen = "unknown"
  if (address in absent) seen = "missing"
  if (address in there) seen = ((address SUBSEP bare($3)) in carries) ? "ours" : "foreign"
  if (!isTold) print "getAccount '" mark "." seen "@batch.invalid'"
  isTold = 1
  if (seen != "ours" || ((address SUBSEP bare($4)) in carries)) next
  sub(/^ifOurs [^ ]+ [^ ]+ [^ ]+ /, "")
  print
}
AWK

awk -f "$work/look.awk" "$place.zmprov" > "$work/look"
if [ -s "$work/look" ]; then zmprov -f "$work/look" > "$work/looked" 2>&1 || true; else : > "$work/looked"; fi
awk -f "$work/decide.awk" step=looked "$work/looked" step=rows "$place.zmprov" > "$work/acts"
zmprov -f "$work/acts" > "$place.log" 2>&1 || true
echo "$place.log"
`;
