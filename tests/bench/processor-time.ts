import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestSlapd } from '../helpers/servers/slapd.ts';

/** What Linux counts processor time in, for any program that asks (`USER_HZ`). */
const TICK_MS = 10;

/** Milliseconds of processor time that a directory server has taken since it was started; NaN where there is no /proc. */
export function processorTimeOf({ folder }: TestSlapd): number {
  try {
    const pid = readFileSync(join(folder, 'slapd.pid'), 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // utime and stime, the 14th and 15th of proc_pid_stat(5); the first two were cut off
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}

/** The same for this process. */
export function ownProcessorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
