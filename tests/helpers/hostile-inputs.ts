import * as fc from 'fast-check';
import type { z } from 'zod';

type Json = z.core.JSONSchema.JSONSchema;

/** Stands in every hostile text, so that a log or an answer that repeats one is found. */
export const MARKER = 'Zq7Marker';

/** Texts that have broken programs: each says `MARKER` where its trick allows it. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  `${MARKER}\u0000\u0001\u001b[31m\r\nBcc: x@example.com`,
  `${MARKER}\u202e\u2066gpj.exe\u2069`,
  `\u200b\ufeff${MARKER}\u200d\u00ad`,
  `\u0e33\u0e33\u0e49\u0e49\u0e4d${MARKER}\u0e38\u0e38`,
  `=cmd|' /C calc'!A0 ${MARKER}`,
  `+SUM(1+1)*${MARKER}`,
  `@${MARKER}`,
  `-2+3+${MARKER}`,
  `%${MARKER}_%`,
  `'; DROP TABLE request; -- ${MARKER}`,
  `"${MARKER}" NEAR(a b) OR col:* AND NOT ("`,
  `${MARKER}* ^ {col} : -"`,
  `{${MARKER}} {{address}} \${1+1}`,
  `<script>${MARKER}</script>`,
  `../../${MARKER}/../etc/passwd`,
  `${MARKER}\ud800`,
  `\udfff${MARKER}\u{1f600}`,
  'a\u0301\u0323'.repeat(200) + MARKER,
  '__proto__',
  'constructor',
  '1e309',
  'NaN',
  '٣٤٥๑๒๓',
];

const HUGE = MARKER.repeat(Math.ceil(1_000_000 / MARKER.length));

/** Things that are no text: wrong types, numbers that are none, keys that reach for the prototype. */
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    true,
    NaN,
    Infinity,
    -Infinity,
    -1,
    0,
    0.5,
    -0,
    2 ** 31,
    Number.MAX_SAFE_INTEGER,
    Number.MIN_SAFE_INTEGER,
    2 ** 53,
    10n,
    [],
    {},
    [[]],
    new Date(Number.NaN),
    new Map([['kind', 'personal']]),
    JSON.parse(`{"__proto__": {"roles": ["${MARKER}"]}}`),
    { constructor: { prototype: { [MARKER]: 1 } }, toString: MARKER },
  ),
  fc.array(fc.constantFrom(...HOSTILE_TEXTS), { maxLength: 3 }),
);

const hostileText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.constant(HUGE) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }).map((text) => text + MARKER) },
);

/** Something that fits a JSON schema, or nearly: what `known` holds under a property's name fits the registry too. */
function fitting(schema: Json, known: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...(schema.enum as unknown[]));
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => fitting(one, known)));
  if (schema.type === 'object') {
    const properties = Object.entries(schema.properties ?? {}).map(([name, inner]) => {
      const given = known[name];
      const arbitrary = fitting(inner as Json, known);
      if (given === undefined) return [name, arbitrary];
      return [name, fc.oneof({ weight: 15, arbitrary: fc.constant(given) }, { weight: 1, arbitrary })];
    });
    return fc.record(Object.fromEntries(properties) as Record<string, fc.Arbitrary<unknown>>);
  }
  if (schema.type === 'array') {
    return fc.array(fitting(schema.items as Json, known), { minLength: schema.minItems ?? 0, maxLength: 3 });
  }
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'integer' || schema.type === 'number') {
    return fc.integer({ min: Math.max(schema.minimum ?? -5, -5), max: Math.min(schema.maximum ?? 500, 500) });
  }
  return fc.constantFrom(...HOSTILE_TEXTS, '1234', 'a@example.com', '2026-11-22');
}

/** Every place in a value, as a path of keys. */
function placesOf(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  const inner = Object.entries(value).flatMap(([key, held]) => placesOf(held).map((path) => [key, ...path]));
  return [[], ...inner];
}

/** The value with another one at a path. */
function replaced(value: unknown, [key, ...rest]: (string | number)[], other: unknown): unknown {
  if (key === undefined) return other;
  const held = value as Record<string | number, unknown>;
  const next = { ...held, [key]: replaced(held[key], rest, other) };
  return Array.isArray(value) ? Object.values(next) : next;
}

/** Inputs of an operation as an enemy sends them: nearly right, with one place wrong, missing or too much. */
export function hostileInputs(schema: Json, known: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const nearly = fitting(schema, known);
  const spoilt = fc
    .tuple(
      nearly,
      fc.nat(),
      fc.oneof({ weight: 2, arbitrary: hostileText }, { weight: 1, arbitrary: hostileValues }),
    )
    .map(([value, which, other]) => {
      const places = placesOf(value);
      return replaced(value, places[which % places.length] ?? [], other);
    });
  const surplus = nearly.map((value) =>
    typeof value === 'object' && value !== null ? { ...value, [MARKER]: MARKER } : [value],
  );
  return fc.oneof(
    { weight: 3, arbitrary: nearly },
    { weight: 8, arbitrary: spoilt },
    { weight: 1, arbitrary: surplus },
  );
}
