import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressCandidates,
  checkAddress,
  localPartFaults,
  proposeAddress,
  RESERVED_LOCAL_PARTS,
  unitAddressProposal,
} from '#shared/domain/address-policy.ts';
import type { Holder } from '#shared/domain/address-policy.ts';

const englishNames = fc.oneof(
  fc.stringMatching(/^[A-Z][a-z]{0,12}$/),
  fc.stringMatching(/^[A-Za-z][A-Za-z .'-]{0,59}$/),
  fc.constantFrom('It', 'Somchai', "O'Brien", 'Ni-On', 'Jaidee', 'José', 'Mail'),
);
const persons = fc.record({
  englishFirstName: englishNames,
  englishLastName: fc.oneof(englishNames, fc.constant('')),
});
/** The first candidates only: there are ten thousand. */
function first(count: number, name: { englishFirstName: string; englishLastName: string }): string[] {
  const candidates = addressCandidates(name);
  return Array.from({ length: count }, () => candidates.next().value ?? []).flat();
}
const some = (englishFirstName: string, englishLastName: string, count: number) =>
  first(count, { englishFirstName, englishLastName });
const holder = (personKey: string): Holder => ({ personKey, name: `ผู้ถือ ${personKey}`, active: false });
const nobody = () => undefined;

describe('localPartFaults', () => {
  test.each(['sumwit.th', 'amphai.n', 'kbjic', 'a', '7', 'a-b_c.d', 'x'.repeat(30)])(
    '%s has none',
    (localPart) => {
      expect(localPartFaults(localPart)).toEqual([]);
    },
  );
  test.each([
    ['', ['empty']],
    ['x'.repeat(31), ['too-long']],
    ['Somchai.ja', ['characters']],
    ['สมชาย', ['characters']],
    ['a b', ['characters']],
    ['a@b', ['characters']],
    ['a\u200bb', ['characters']],
    ['.a', ['dots']],
    ['a.', ['dots']],
    ['a..b', ['dots']],
    ['-a', ['dots']],
    ['a_', ['dots']],
    ['postmaster', ['reserved']],
    ['saraban', ['reserved']],
    ['it', ['reserved']],
    [`..${'A'.repeat(40)}`, ['too-long', 'characters', 'dots']],
  ])('%j: %j', (localPart, faults) => {
    expect(localPartFaults(localPart)).toEqual(faults);
  });
  test('refuses every reserved name, for that alone', () => {
    for (const name of RESERVED_LOCAL_PARTS)
      expect([name, localPartFaults(name)]).toEqual([name, ['reserved']]);
  });
});

describe('addressCandidates', () => {
  test('are the letters’ way, then more of the surname, then numbers', () => {
    expect(some('Sumwit', 'Thong', 6)).toEqual([
      'sumwit.th',
      'sumwit.tho',
      'sumwit.thon',
      'sumwit.thong',
      'sumwit.th2',
      'sumwit.th3',
    ]);
    expect(some('Amphai', 'N', 2)).toEqual(['amphai.n', 'amphai.n2']);
    expect(some('Ni-On', "O'Brien Smith", 2)).toEqual(['nion.ob', 'nion.obr']);
    expect(some('Madonna', '', 2)).toEqual(['madonna', 'madonna2']);
    expect(some('It', '', 2)).toEqual(['it2', 'it3']);
    expect(some('สมชาย', 'ใจดี', 2)).toEqual([]);
    expect(some('A'.repeat(60), 'Bcdef', 2)).toEqual([`${'a'.repeat(27)}.bc`, `${'a'.repeat(26)}.bc2`]);
  });

  test('are valid, never reserved, never the same twice, and begin with the first name', () => {
    fc.assert(
      fc.property(persons, (person) => {
        const candidates = first(80, person);
        expect(candidates.flatMap(localPartFaults)).toEqual([]);
        expect(new Set(candidates).size).toBe(candidates.length);
        expect(candidates.length).toBe(80);
        const start = person.englishFirstName
          .normalize('NFD')
          .toLowerCase()
          .replace(/[^a-z]/g, '')
          .slice(0, 20);
        for (const candidate of candidates) expect(candidate.startsWith(start)).toBe(true);
      }),
    );
  });
});

describe('proposeAddress', () => {
  const takenBy = (owners: ReadonlyMap<string, string>) => (localPart: string) => {
    const owner = owners.get(localPart);
    return owner === undefined ? undefined : holder(owner);
  };
  /** Some of the person's own first candidates already belong to somebody, perhaps to the person. */
  const situations = persons.chain((person) => {
    const candidates = first(30, person);
    return fc
      .array(fc.tuple(fc.constantFrom(...candidates), fc.constantFrom('self', 'other', 'third')), {
        maxLength: 40,
      })
      .map((owners) => ({ person, owners: new Map(owners) }));
  });

  test('is always valid, never reserved, never another’s, and nothing better was free', () => {
    fc.assert(
      fc.property(situations, ({ person, owners }) => {
        const holderOf = takenBy(owners);
        const { localPart, clashes } = proposeAddress({ ...person, holderOf, personKey: 'self' });
        expect(localPartFaults(localPart)).toEqual([]);
        expect(['self', undefined]).toContain(owners.get(localPart));
        expect(checkAddress(localPart, holderOf, 'self')).toEqual({ ok: true });
        const better = first(clashes.length, person);
        expect(clashes.map((clash) => clash.localPart)).toEqual(better);
        for (const clash of clashes) {
          expect(clash.holder.personKey).not.toBe('self');
          expect(checkAddress(clash.localPart, holderOf, 'self')).toEqual({
            ok: false,
            takenBy: clash.holder,
          });
        }
      }),
    );
  });

  test('gives a person the former address again, and nobody else', () => {
    const person = { englishFirstName: 'Somchai', englishLastName: 'Jaidee' };
    const holderOf = takenBy(new Map([['somchai.ja', 'self']]));
    expect(proposeAddress({ ...person, holderOf, personKey: 'self' })).toEqual({
      localPart: 'somchai.ja',
      clashes: [],
    });
    expect(proposeAddress({ ...person, holderOf, personKey: 'other' })).toEqual({
      localPart: 'somchai.jai',
      clashes: [{ localPart: 'somchai.ja', holder: holder('self') }],
    });
  });

  test('says when nothing is left', () => {
    const everywhere = () => holder('other');
    const person = { englishFirstName: 'Somchai', englishLastName: 'Jaidee', personKey: 'self' };
    expect(() => proposeAddress({ ...person, holderOf: everywhere })).toThrow(RangeError);
    expect(() =>
      proposeAddress({ ...person, englishFirstName: '', englishLastName: '-', holderOf: nobody }),
    ).toThrow(RangeError);
  });
});

describe('checkAddress', () => {
  test('names the faults before it asks who holds it', () => {
    expect(checkAddress('It', () => holder('other'), 'self')).toEqual({ ok: false, faults: ['characters'] });
    expect(checkAddress('it', nobody, 'self')).toEqual({ ok: false, faults: ['reserved'] });
  });
});

describe('unitAddressProposal', () => {
  test('is the known mail code or nothing', () => {
    expect(unitAddressProposal({ mailCode: 'kbjic', unitNameEn: 'Krabi Juvenile and Family Court' })).toBe(
      'kbjic',
    );
    for (const mailCode of [undefined, '', 'it', 'not a code', 'ศาล']) {
      expect(unitAddressProposal({ mailCode, unitNameEn: 'Criminal Court' })).toBeUndefined();
    }
  });
});
