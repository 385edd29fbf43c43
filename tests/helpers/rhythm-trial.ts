import type { Locator } from '@playwright/test';
import type { HeardKey } from './heard-keys.ts';
import type { Key } from './keyboards.ts';

/** A key to be struck, so many milliseconds after the one before. */
export type TimedKey = Key & { after: number };

/** One burst of keys: as it was meant, and as the page was told of it. */
export type Delivery = { wanted: readonly TimedKey[]; heard: readonly HeardKey[] };

/** A rhythm is kept where no key is further from its time than this: half of a radio link's jitter. */
const LIMIT_MS = 20;
const MOST_TRIALS = 5;
/** How long a test may take whose every trial waits in vain but the last. */
export const TRIALS_TIMEOUT_MS = 240_000;

/** Whether the page was told the rhythm that was meant. The times are the system's own, so a slow app alters nothing. */
export function keptTime({ wanted, heard }: Delivery): boolean {
  const gaps = gapsOf(heard);
  const inTime = gaps.every((gap, at) => Math.abs(gap - (wanted[at + 1]?.after ?? gap)) <= LIMIT_MS);
  return inTime && holdsOf(heard).every((hold) => hold <= LIMIT_MS);
}

/** What strikes the keys of a trial, and remembers how they arrived. */
type Instrument = { deliveries: Delivery[] };

/** Where the trial is seen. */
type Shown = { getByRole(role: 'alert'): Pick<Locator, 'allInnerTexts'> };

/**
 * Makes a trial of what the app does with keys from X. A machine that stands still meanwhile delivers no rhythm, and a
 * trial that fails so is none: it is made again, after `afresh` has put everything back. What was delivered in rhythm and
 * fails has failed.
 */
export async function tryInRhythm(
  { keyboard, page, afresh }: { keyboard: Instrument; page: Shown; afresh: () => Promise<void> },
  trial: () => Promise<void>,
): Promise<void> {
  for (let count = 1; ; count += 1) {
    keyboard.deliveries = [];
    try {
      await trial();
      return;
    } catch (error) {
      if (keyboard.deliveries.every(keptTime)) throw await failure('All keys that arrived kept time.', error);
      if (count === MOST_TRIALS) throw await failure('The machine stalled at every trial.', error);
      await afresh();
    }
  }

  async function failure(verdict: string, cause: unknown): Promise<Error> {
    const alerts = await page.getByRole('alert').allInnerTexts();
    const lines = [verdict, ...keyboard.deliveries.map(told), `alerts: ${alerts.join(' | ')}`, String(cause)];
    return new Error(lines.join('\n'), { cause });
  }
}

function told({ wanted, heard }: Delivery): string {
  const rounded = (times: number[]) => times.map((time) => Math.round(time)).join(' ');
  const late = heard.map((key) => key.late);
  return [
    `keys: ${wanted.map(({ code }) => code).join(' ')}`,
    `  gaps ms: ${rounded(gapsOf(heard))}`,
    `  held ms: ${rounded(holdsOf(heard))}`,
    `  told to the page late, ms: ${rounded(late)}`,
  ].join('\n');
}

const isOwn = ({ code }: HeardKey) => !code.startsWith('Shift');

function gapsOf(heard: readonly HeardKey[]): number[] {
  const struck = heard.filter((key) => isOwn(key) && key.way === 'down');
  return struck.slice(1).map((key, at) => key.at - (struck[at]?.at ?? key.at));
}

function holdsOf(heard: readonly HeardKey[]): number[] {
  const own = heard.filter(isOwn);
  return own
    .filter(({ way }) => way === 'down')
    .map((down) => {
      const up = own.find(({ way, code, at }) => way === 'up' && code === down.code && at >= down.at);
      return (up?.at ?? Number.POSITIVE_INFINITY) - down.at;
    });
}
