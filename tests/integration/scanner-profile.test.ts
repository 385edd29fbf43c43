import { createRouterClient } from '@orpc/server';
import { expect, test } from 'vitest';
import type { ScannerProfile } from '#shared/contract/desktop.ts';
import type { Role } from '#shared/contract/vocabulary.ts';
import type { DesktopServices } from '#main/transports/dispatch/desktop-services.ts';
import { createDesktopRouter, createDoorSession } from '#main/transports/dispatch/index.ts';
import { openTestOffice } from '#tests/helpers/test-office.ts';

const PROFILE: ScannerProfile = { source: 'keyboard', prefix: '', suffix: 'enter', keyGapMs: 5 };

/** A desktop's door whose machine remembers nothing but the scanner. */
async function openDesktop() {
  const { office, signedIn } = await openTestOffice();
  let stored: ScannerProfile | null = null;
  const desktop = {
    scannerProfile: () => stored,
    saveScannerProfile: (profile) => (stored = profile),
  } satisfies Partial<DesktopServices> as unknown as DesktopServices;
  const clientOf = (door = createDoorSession('desktop')) =>
    createRouterClient(createDesktopRouter(), { context: { office, door, desktop } }).desktop;
  return { clientOf, as: async (role: Role) => clientOf((await signedIn([role])).door) };
}

test('a machine has no profile until somebody has checked a scanner; then everybody at it has that one', async () => {
  const { clientOf, as } = await openDesktop();
  const nobody = clientOf();
  expect(await nobody.scannerProfile({})).toBeNull();
  const confirmer = await as('confirmer');
  expect(await confirmer.saveScannerProfile(PROFILE)).toEqual(PROFILE);
  expect(await nobody.scannerProfile({})).toEqual(PROFILE);
});

test('only who works with scanners may set one', async () => {
  const { clientOf, as } = await openDesktop();
  await expect(clientOf().saveScannerProfile(PROFILE)).rejects.toMatchObject({ code: 'NOT_SIGNED_IN' });
  await expect((await as('auditor')).saveScannerProfile(PROFILE)).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  });
  for (const role of ['confirmer', 'officer', 'administrator'] as const)
    expect(await (await as(role)).saveScannerProfile(PROFILE)).toEqual(PROFILE);
});

test.each([
  ['an unknown source', { ...PROFILE, source: 'telepathy' }],
  ['a prefix that is a barcode', { ...PROFILE, prefix: 'x'.repeat(21) }],
  ['a gap before the key', { ...PROFILE, keyGapMs: -1 }],
  ['something more', { ...PROFILE, port: 'COM1' }],
])('refuses %s', async (_name, input) => {
  const confirmer = await (await openDesktop()).as('confirmer');
  await expect(confirmer.saveScannerProfile(input as ScannerProfile)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(await confirmer.scannerProfile({})).toBeNull();
});
