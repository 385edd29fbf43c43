import { toThaiDigits } from '#shared/domain/thai-digits.ts';

/** A sentence of a paper with its gaps filled in, numbers in Thai digits. */
export const filled = (text: string, gaps: Readonly<Record<string, string | number>>) =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => toThaiDigits(String(gaps[name] ?? '')));
