const LONGEST = 500;

/** Another program's words as they may be kept and shown: one line, not too long, and never with the password in them. */
export function speakable(words: string, secret: string | undefined): string {
  const silent = secret ? words.replaceAll(secret, '•••') : words;
  return silent
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}
