import { describe, expect, it } from 'vitest';
import { readResult } from '#main/connectors/bulk/read-result.ts';
import type { AskedRow } from '#main/connectors/bulk/result.ts';

const asked = (address: string, operationId = 1): AskedRow => ({
  operationId,
  kind: 'create',
  address,
  formerAddress: null,
  accountKey: 'key',
  idempotencyKey: 'create:EM6900012357:1',
});
const ROWS = [asked('a@coj.go.th'), asked('b@coj.go.th', 2)];

describe('a PowerShell transcript', () => {
  it('holds the answers of the Exchange script, among what PowerShell itself says', () => {
    const content = [
      '**********************',
      'Windows PowerShell transcript start',
      'Start time: 20261122090000',
      '**********************',
      'Transcript started, output file is C:\\log.txt',
      'PS C:\\> .\\BF69-0001.ps1',
      '[BF69-0001] ok A@coj.go.th made',
      '[BF69-0001] exists b@coj.go.th the address belongs to Somebody Else',
      '[BF69-0001] error ? the cell unit was changed after the file was written',
      'Result: C:\\BF69-0001-result.csv',
      'WARNING: nothing to do',
    ].join('\r\n');
    const row = { operationId: null, batch: 'bf69-0001' };
    expect(readResult(content, ROWS)).toEqual([
      { ...row, line: 7, address: 'a@coj.go.th', result: 'ok', message: 'made' },
      {
        ...row,
        line: 8,
        address: 'b@coj.go.th',
        result: 'exists',
        message: 'the address belongs to Somebody Else',
      },
      {
        ...row,
        line: 9,
        address: '?',
        result: 'error',
        message: 'the cell unit was changed after the file was written',
      },
    ]);
  });

  const fault = (...words: string[]) => [
    ...words,
    'At C:\\batch.ps1:12 char:5',
    '+     New-Mailbox @wanted',
    '+     ~~~~~~~~~~~~~~~~~~~',
    '    + CategoryInfo          : WriteError: (:) [New-Mailbox], ProxyAddressExistsException',
    '    + FullyQualifiedErrorId : [Server=EX1,RequestId=1] 5B3B5D7C,Microsoft.Exchange.Management',
  ];

  it.each([
    [
      'about one address that waits, over two lines',
      [
        'New-Mailbox : The proxy address "SMTP:a@coj.go.th" is already being used by the proxy addresses',
        'of "coj.go.th/Users/x". Please choose another.',
      ],
      'exists',
      'a@coj.go.th',
    ],
    [
      'about one address, of another kind',
      ['Set-Mailbox : The password of b@coj.go.th does not meet the policy.'],
      'error',
      'b@coj.go.th',
    ],
    [
      'about two that wait',
      ['Set-User : a@coj.go.th and b@coj.go.th are the same.'],
      'unknown',
      'a@coj.go.th and b@coj.go.th are the same.',
    ],
    [
      'about none',
      ['Import-Csv : Could not find file C:\\x.csv.'],
      'unknown',
      'Could not find file C:\\x.csv.',
    ],
    [
      'about an address that nobody waits for',
      ['New-Mailbox : c@coj.go.th is already in use.'],
      'unknown',
      'c@coj.go.th is already in use.',
    ],
  ])('holds an error %s', (_, words, result, address) => {
    const rows = readResult(fault(...words).join('\n'), ROWS);
    expect(rows).toMatchObject([{ line: 1, result, address, batch: null }]);
  });

  it('that says nothing of any row says nothing', () => {
    expect(readResult('Windows PowerShell transcript start\nPS C:\\> dir\n', ROWS)).toEqual([]);
  });
});

describe('the result of the Exchange script', () => {
  it('is a CSV as Export-Csv writes it', () => {
    const content =
      '\ufeff"batch","address","result","message"\r\n"BF69-0001","a@coj.go.th","missing","no mailbox has this address"\r\n"","?","error","x"\r\n';
    expect(readResult(content, ROWS)).toMatchObject([
      { line: 2, address: 'a@coj.go.th', result: 'missing', batch: 'bf69-0001' },
      { line: 3, address: '?', result: 'error', batch: '' },
    ]);
  });
});
