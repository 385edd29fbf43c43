import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { Startup } from '#shared/contract/desktop.ts';
import type { Office } from '../office/open-office.ts';
import type { Log } from './log.ts';

/** A folder in which an office may be opened. */
export type Place = {
  folder: string;
  /** `stored` was in use before; `chosen` by the person just now; `argument` of the command line; `demo` thrown away. */
  origin: 'stored' | 'chosen' | 'argument' | 'demo';
};

type Problem = NonNullable<Startup['problem']>;
export type OpenedOffice = { office: Office } | { problem: Problem; detail: string };

/**
 * Keeps at most one office open and says how that went. Opening, retrying and closing wait for each other, so a
 * registry is never opened twice by an impatient click.
 */
export class OfficeKeeper {
  #office: Office | undefined;
  #place: Place | undefined;
  #failure: { problem: Problem; detail: string } | undefined;
  #turn: Promise<void> = Promise.resolve();
  readonly #open: (place: Place) => Promise<OpenedOffice>;
  readonly #log: Log;

  constructor(open: (place: Place) => Promise<OpenedOffice>, log: Log) {
    this.#open = open;
    this.#log = log;
  }

  /** Undefined until the registry is open, and again after a problem. */
  get office(): Office | undefined {
    return this.#office;
  }

  get place(): Place | undefined {
    return this.#place;
  }

  get failure(): { problem: Problem; detail: string } | undefined {
    return this.#failure;
  }

  /** Resolves when nothing is being opened or closed any more. */
  settled(): Promise<void> {
    return this.#turn;
  }

  /** Opens the office at this place, after closing another one. */
  open(place: Place): Promise<void> {
    return this.#next(async () => {
      await this.#closeOffice();
      this.#place = place;
      this.#failure = undefined;
      const opened = await this.#tryOpen(place);
      if ('office' in opened) this.#office = opened.office;
      else this.#failure = opened;
    });
  }

  close(): Promise<void> {
    return this.#next(() => this.#closeOffice());
  }

  async #tryOpen(place: Place): Promise<OpenedOffice> {
    if (place.origin === 'stored' && isGone(place.folder))
      return { problem: 'unreachable', detail: place.folder };
    try {
      return await this.#open(place);
    } catch (error) {
      const id = randomUUID().slice(0, 8);
      this.#log.error({ id, err: error }, 'the office could not be opened');
      return { problem: 'unreachable', detail: id };
    }
  }

  async #closeOffice(): Promise<void> {
    const office = this.#office;
    this.#office = undefined;
    try {
      await office?.close();
    } catch (error) {
      this.#log.error({ err: error }, 'the office did not close cleanly');
    }
  }

  #next(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work);
    return this.#turn;
  }
}

/**
 * A folder that held a registry and is missing or empty now is a disk that is not there (an unmounted one leaves an
 * empty folder). Beginning a fresh registry in it would look as if everything were lost.
 */
function isGone(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}
