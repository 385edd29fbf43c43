import { startOfThaiDay, thaiDayOf } from '#shared/domain/thai-day.ts';
import type { Timers } from '#main/outbox/timers.ts';

/** Calls the office's regular work: at once, then every hour and shortly after midnight in Thailand. */
export interface OfficeClock {
  start(): void;
  /** Begins nothing new; resolves once what runs has been broken off. */
  stop(): Promise<void>;
}

export interface ClockTools {
  /** One round; `breath` gives others their turn and says whether to go on. */
  round: (breath: () => Promise<boolean>) => Promise<unknown>;
  now: () => string;
  timers: Timers;
  onFault: (error: unknown) => void;
}

const HOUR_MS = 3_600_000;
/** A machine's timer may ring a moment too early. */
const AFTER_MIDNIGHT_MS = 5000;

/** The office's clock. A round that fails is told of and tried again with the next one. */
export function createOfficeClock({ round, now, timers, onFault }: ClockTools): OfficeClock {
  let isStopped = true;
  let cancel = () => {};
  let running: Promise<void> = Promise.resolve();

  const breath = () => new Promise<boolean>((resolve) => void timers.after(0, () => resolve(!isStopped)));

  async function ring(): Promise<void> {
    try {
      await round(breath);
    } catch (error) {
      onFault(error);
    }
    if (!isStopped) cancel = timers.after(millisecondsToNext(now()), () => void (running = ring()));
  }

  return {
    start() {
      if (!isStopped) return;
      isStopped = false;
      running = ring();
    },
    async stop() {
      isStopped = true;
      cancel();
      await running;
    },
  };
}

/** To the next hour from now, or to the Thai midnight before it. */
export function millisecondsToNext(now: string): number {
  const midnight = Date.parse(startOfThaiDay(thaiDayOf(now) + 1)) - Date.parse(now) + AFTER_MIDNIGHT_MS;
  return Math.min(HOUR_MS, midnight);
}
