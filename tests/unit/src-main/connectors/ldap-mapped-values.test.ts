import { expect, test } from 'vitest';
import { accountOf } from '#main/connectors/ldap/attribute-map.ts';
import { directoryEntryOf } from '#main/connectors/ldap/entry.ts';
import { sampleLdap } from '#tests/helpers/sample-settings.ts';

const read = (values: Record<string, string>) =>
  accountOf(
    sampleLdap(),
    directoryEntryOf({ dn: 'uid=a,dc=coj', mail: 'a@coj.go.th', ou: 'ศาลแพ่ง', ...values }),
  );

test.each<[string, Record<string, string>, string | null]>([
  ['both alike', { cn: 'สมชาย ใจดี', displayName: 'สมชาย ใจดี' }, 'สมชาย ใจดี'],
  ['one of them otherwise', { cn: 'สมชาย ใจดี', displayName: 'อื่น' }, 'cn: สมชาย ใจดี / displayName: อื่น'],
  ['one of them empty', { cn: 'สมชาย ใจดี' }, 'cn: สมชาย ใจดี / displayName: –'],
  ['neither', {}, null],
])('of the attributes into which the name is written, %s', (_case, values, told) => {
  expect(read(values)).toMatchObject({ displayName: told, unitNameTh: 'ศาลแพ่ง' });
});
