import { PLAIN_BOUNCES } from './plain-samples.ts';
import { REPORTS } from './report-samples.ts';

export { NO_BOUNCES } from './plain-samples.ts';
export type { BounceSample, Returning } from './write-bounce.ts';

/** Every form in which a bounce comes in the tests. */
export const BOUNCE_SAMPLES = [...REPORTS, ...PLAIN_BOUNCES];
