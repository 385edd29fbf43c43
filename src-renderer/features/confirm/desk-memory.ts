import { z } from 'zod';

const memorySchema = z.object({ waiting: z.array(z.string()), setAside: z.array(z.string()) });
/** The codes of papers that were scanned and not dealt with. Codes only: what one sees of a person is not stored. */
export type DeskMemory = z.infer<typeof memorySchema>;

const NOTHING: DeskMemory = { waiting: [], setAside: [] };
const keyOf = (staffId: number) => `desk ${staffId}`;

/** What waited on this person's desk before the page was loaded again or left; it lasts as long as the window. */
export function readDeskMemory(staffId: number): DeskMemory {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(keyOf(staffId)) ?? 'null');
    return memorySchema.safeParse(stored).data ?? NOTHING;
  } catch {
    return NOTHING;
  }
}

/** Remembers what waits; with nothing to remember nothing is stored. */
export function writeDeskMemory(staffId: number, memory: Partial<DeskMemory>): void {
  const next = { ...readDeskMemory(staffId), ...memory };
  if (next.waiting.length + next.setAside.length === 0) sessionStorage.removeItem(keyOf(staffId));
  else sessionStorage.setItem(keyOf(staffId), JSON.stringify(next));
}
