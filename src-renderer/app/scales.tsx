/** The scales of justice, drawn: the program's mark. */
export function Scales() {
  return (
    <svg
      width="30"
      height="30"
      viewBox="0 0 32 32"
      fill="none"
      stroke="#f0dc9b"
      strokeWidth="1.8"
      aria-hidden
    >
      <path d="M16 4v22M10 27h12M6 9l10-2 10 2" strokeLinecap="round" />
      <path d="M6 9l-4 9h8zM26 9l-4 9h8z" strokeLinejoin="round" />
      <path d="M2 18a4 3.5 0 0 0 8 0M22 18a4 3.5 0 0 0 8 0" />
      <circle cx="16" cy="4.5" r="1.6" fill="#f0dc9b" stroke="none" />
    </svg>
  );
}
