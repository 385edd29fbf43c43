import { pino } from 'pino';

/** Warnings and failures as JSON lines on standard error: standard output carries answers only. */
export const stderrLog = pino({ level: 'warn', base: null }, pino.destination({ fd: 2, sync: true }));
