interface Classes {
  upper: string;
  lower: string;
  digit: string;
}

/** A password with one place for each character, all of one width, and its class below: c is not to be taken for C. */
export function PasswordCells({ password, words }: { password: string; words: Classes }) {
  return (
    <div className="letter-cells">
      {Array.from(password, (character, place) => (
        // its place is its name: the same character may stand in several
        <span key={place} className="letter-cell">
          <span className="letter-character" lang="en">
            {character}
          </span>
          <span className="letter-class">{classOf(character, words)}</span>
        </span>
      ))}
    </div>
  );
}

function classOf(character: string, { upper, lower, digit }: Classes): string {
  if (/[A-Z]/.test(character)) return upper;
  if (/[a-z]/.test(character)) return lower;
  return /[0-9]/.test(character) ? digit : ' ';
}
