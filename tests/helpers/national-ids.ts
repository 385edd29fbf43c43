/**
 * The national ID that begins with twelve given digits: the thirteenth is worked out here on its own, as the published
 * rule says it, so that a mistake in the program's own check cannot hide.
 */
export function makeNationalId(seedDigits12: string): string {
  if (!/^[0-9]{12}$/.test(seedDigits12)) throw new RangeError(`not twelve digits: ${seedDigits12}`);
  let sum = 0;
  for (let position = 0; position < 12; position += 1)
    sum += (13 - position) * Number(seedDigits12[position]);
  const rest = 11 - (sum % 11);
  return seedDigits12 + String(rest >= 10 ? rest - 10 : rest);
}
