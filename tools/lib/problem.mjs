/** Something is missing or failed: what, and what the reader can do about it. Shown without a stack trace. */
export class Problem extends Error {
  constructor(what, remedy, output = '') {
    super(what);
    this.remedy = remedy;
    this.output = output;
  }
}

/** Runs a command's main function, shows a Problem as people read it, and ends with the right exit code. */
export async function runMain(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    showProblem(error);
    process.exitCode = 1;
  }
}

export function showProblem(error) {
  if (!(error instanceof Problem)) return console.error(error);
  if (error.output) console.error(endsOf(error.output));
  console.error(`\n✗ ${error.message}\n  What to do: ${error.remedy}`);
}

/** Compilers and npm say the important things first or last. */
function endsOf(text, count = 15) {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 2 * count
    ? lines.join('\n')
    : [...lines.slice(0, count), '…', ...lines.slice(-count)].join('\n');
}
