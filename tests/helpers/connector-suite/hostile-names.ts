import { expect, test } from 'vitest';
import { HOSTILE_ADDRESSES } from '../hostile-addresses.ts';
import { createOrder, renameOrder, sampleAccount } from '../sample-orders.ts';
import { connected, type PlatformUnderTest } from './platform-under-test.ts';

/** Names that mean something to somebody on the way. */
export const HOSTILE_NAMES: Record<string, string> = {
  'single quotes': `O'Hara'); --`,
  'double quotes': `"quoted" ""twice""`,
  'a new line': 'one\nuserPassword: hacked',
  'carriage return and line feed': 'one\r\nBcc: all@coj.go.th',
  'command substitution': '$(reboot) ${HOME}',
  'PowerShell backticks': '`n `$x `reboot`',
  'semicolons and pipes': 'a; rm -rf / | sh && true',
  'filter characters': '*)(uid=*))(|(uid=*',
  'name characters': ',+"\\<>;=#',
  'a leading number sign': '#04024869',
  'leading and trailing spaces': '  between  ',
  'a backslash at the end': 'the end\\',
  'a spreadsheet formula': `=HYPERLINK("http://x","y")`,
  'at and plus formulas': '@SUM(1+1)*cmd|calc',
  markup: '<script>alert(1)</script>&amp;',
  JSON: '{"password":"x"}, [null]',
  'a NUL': 'before\0after',
  'text that turns direction': 'abc\u202Edcba',
  'letters beyond the first plane': '𐍈 😀 ก้ำ',
};

/** Written as plain text or refused with a reason; never anything else. */
export function connectorHostileNames(platform: () => PlatformUnderTest): void {
  test.each(Object.entries(HOSTILE_NAMES))(
    'a name with %s is plain text, or refused with a reason',
    async (_, name) => {
      const connector = connected(platform());
      const account = sampleAccount({
        displayName: name,
        firstNameTh: name,
        lastNameTh: name,
        unitNameTh: name,
      });
      const outcome = await connector.perform(createOrder({ ...account, position: name }));
      if (outcome.kind === 'done') {
        const found = await connector.lookUp(account.address);
        expect([found?.displayName?.trim(), found?.unitNameTh?.trim()]).toEqual([name.trim(), name.trim()]);
        expect(await platform().signIn(account.address, 'First-Password-1')).toBe('must-change');
      } else {
        expect(outcome).toMatchObject({ kind: 'refused', words: expect.stringMatching(/./) as string });
        expect(await platform().count(account.address)).toBe(0);
      }
    },
  );

  test.each(HOSTILE_ADDRESSES)(
    'an address with %s is refused with a reason, and nobody is asked',
    async (_, address) => {
      const connector = connected(platform());
      const account = sampleAccount();
      const refused = (field: string) => ({
        kind: 'refused',
        code: 'VALUE_UNWRITABLE',
        words: `${field}: ?`,
      });
      expect(await connector.perform(createOrder({ ...account, address }))).toEqual(refused('address'));
      const renamed = { ...renameOrder(account, account.address), formerAddress: address };
      expect(await connector.perform(renamed)).toEqual(refused('formerAddress'));
    },
  );
}
