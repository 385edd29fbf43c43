import { followUpRequests } from '#main/use-cases/requests/follow-up.ts';
import type { openTestOffice } from './test-office.ts';

type Opened = Awaited<ReturnType<typeof openTestOffice>>;
type Client = Awaited<ReturnType<Opened['signedIn']>>;
/** An office, perhaps with an officer at work in it. */
type TestOffice = Pick<Opened, 'office' | 'advance'> & { officer?: Client };

export const DAY = 86_400;
const onward = () => Promise.resolve(true);

/** One round of the office's clock, which stands still in tests. */
export function followUp({ office }: TestOffice, breath: () => Promise<boolean> = onward) {
  return followUpRequests(office.context, breath);
}

/** The clock goes on; whoever sits at these screens has been there all the time. */
export function passDays({ office, advance, officer }: TestOffice, days: number, ...there: Client[]): void {
  advance(days * DAY);
  for (const client of officer ? [officer, ...there] : there) client.door.activeAt = office.context.now();
}

/** A round on each of so many days. */
export async function followDays(test: TestOffice, days: number) {
  const done = { reminded: 0, expired: 0 };
  for (let day = 0; day < days; day += 1) {
    passDays(test, 1);
    const { reminded, expired } = await followUp(test);
    done.reminded += reminded;
    done.expired += expired;
  }
  return done;
}
