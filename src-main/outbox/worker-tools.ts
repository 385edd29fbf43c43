import type { Hands } from './hands.ts';
import type { Timers } from './timers.ts';

/** What the worker works with: hands, a clock, a die for the delays, timers, and somebody to tell of faults. */
export interface WorkerTools extends Hands {
  /** This worker's own name, unlike any other's that was or will be. */
  workerId: string;
  /** Nobody else can be at work on this registry: what another worker left is not waited for. */
  isAlone: boolean;
  /** 0 ≤ x < 1. */
  random: () => number;
  timers: Timers;
  /** A fault of the program or of the registry: it is logged, and the worker tries again by itself. */
  onFault: (error: unknown) => void;
}
