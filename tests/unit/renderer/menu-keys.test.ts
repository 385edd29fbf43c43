import { expect, test, vi } from 'vitest';
import { ROLES } from '#shared/contract/vocabulary.ts';

// the registry of shortcuts listens as soon as it is loaded; here is no window
vi.stubGlobal('window', new EventTarget());
const { entriesFor, menuKeys } = await import('../../../src-renderer/app/navigation.ts');
const { keyCaps } = await import('../../../src-renderer/components/shortcut-registry.ts');

test.each([...ROLES.map((role) => [role]), ROLES])(
  'every entry of a menu has keys of its own (%s)',
  (...roles) => {
    const keys = entriesFor(roles).map((_, place) => menuKeys(place));
    expect(keys).not.toContain('');
    expect(new Set(keys).size).toBe(keys.length);
  },
);

test('the keys are shown by what is engraved on them', () => {
  expect([9, 10, 11, 12, 13].map((place) => keyCaps(menuKeys(place)))).toEqual([
    'Alt+0',
    'Alt+−',
    'Alt+=',
    'Alt+[',
    'Alt+]',
  ]);
});
