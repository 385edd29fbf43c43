import { randomInt } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generatePassword, passwordFaults, withoutPasswords } from '#shared/domain/password-policy.ts';

const AMBIGUOUS = /[0OoQ1lIi|j2Zz5Ss8B]/;
/** Any source of whole numbers below a bound, the extreme ones too. */
const sources = fc.oneof(
  fc.constant(() => 0),
  fc.constant((bound: number) => bound - 1),
  fc.infiniteStream(fc.nat()).map((numbers) => (bound: number) => Number(numbers.next().value) % bound),
);

describe('generatePassword', () => {
  test('gives the length asked for, every class, nothing ambiguous, from any source of numbers', () => {
    fc.assert(
      fc.property(sources, fc.integer({ min: 12, max: 128 }), (source, length) => {
        const password = generatePassword(source, length);
        expect(password).toHaveLength(length);
        expect(password).not.toMatch(AMBIGUOUS);
        expect(password).toMatch(/^[A-Za-z0-9]+$/);
        expect(passwordFaults(password)).toEqual([]);
      }),
    );
  });

  test('asks only for numbers it can use, and is decided by them alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (numbers) => {
        const source = () => {
          let next = 0;
          return (bound: number) => {
            expect(Number.isInteger(bound) && bound >= 1).toBe(true);
            return (numbers[next++] ?? 0) % bound;
          };
        };
        expect(generatePassword(source())).toBe(generatePassword(source()));
      }),
    );
  });

  test('puts every character of a class in every place', () => {
    const places = Array.from({ length: 14 }, () => new Set<string>());
    for (let round = 0; round < 4000; round += 1) {
      [...generatePassword(randomInt)].forEach((character, place) => places[place]?.add(character));
    }
    const alphabet = new Set(places.flatMap((place) => [...place]));
    expect(alphabet.size).toBe(45);
    for (const place of places) expect(place.size).toBe(alphabet.size);
  });

  test('never gives one twice', () => {
    const passwords = Array.from({ length: 5000 }, () => generatePassword(randomInt));
    expect(new Set(passwords).size).toBe(passwords.length);
  });

  test.each([0, 11, 129, 12.5, NaN])('refuses the length %d', (length) => {
    expect(() => generatePassword(randomInt, length)).toThrow(RangeError);
  });
});

describe('passwordFaults', () => {
  test.each([
    ['Abcdefgh1234', []],
    ['Correct horse 1 battery', []],
    ['', ['too-short', 'needs-upper', 'needs-lower', 'needs-digit']],
    ['Abc1', ['too-short']],
    ['abcdefgh1234', ['needs-upper']],
    ['ABCDEFGH1234', ['needs-lower']],
    ['Abcdefghijkl', ['needs-digit']],
    ['Abcdefgh123ก', ['forbidden-characters']],
    ['Abcdefgh123๑', ['forbidden-characters']],
    ['Abcdefgh1234\n', ['forbidden-characters']],
    ['Abcdefgh\u202e1234', ['forbidden-characters']],
    [`Aa1${'x'.repeat(126)}`, ['too-long']],
  ])('%j: %j', (password, faults) => {
    expect(passwordFaults(password)).toEqual(faults);
  });

  test('finds the user name in any case and place', () => {
    const usernames = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(usernames, fc.boolean(), fc.stringMatching(/^[A-Z][0-9]{9}$/), (username, upper, rest) => {
        const password = rest + (upper ? username.toUpperCase() : username);
        expect(passwordFaults(password, { username })).toContain('contains-username');
        expect(passwordFaults(password)).not.toContain('contains-username');
      }),
    );
    expect(passwordFaults('Abcdefgh1234', { username: '' })).toEqual([]);
    expect(passwordFaults('Kitten-12345', { username: 'it' })).toEqual([]);
  });
});

describe('withoutPasswords', () => {
  test('leaves no first password in a text, whatever stands around it', () => {
    const around = fc.stringMatching(/^[^A-Za-z0-9]*$/);
    fc.assert(
      fc.property(
        sources,
        fc.integer({ min: 12, max: 128 }),
        around,
        around,
        (source, length, before, after) => {
          const password = generatePassword(source, length);
          expect(withoutPasswords(`550 ${before}${password}${after} said`)).toBe(
            `550 ${before}•••${after} said`,
          );
        },
      ),
    );
  });

  test('leaves the words of a mail server as they are', () => {
    const words =
      '550 5.1.1 <somchai.j@example.com>: Recipient address rejected: User unknown in virtual mailbox table';
    expect(withoutPasswords(words)).toBe(words);
  });
});
