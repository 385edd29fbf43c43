import { useCallback, useRef, useState } from 'react';
import type { ReadBounce } from '#shared/contract/deliveries.ts';
import { client } from '../../lib/client.ts';
import { useRefreshWork } from '../../lib/use-refresh-work.ts';

/** A file that was given to the office, and what it came to. */
export interface BounceFile {
  key: number;
  name: string;
  state: 'reading' | 'read' | 'failed';
  messages: ReadBounce[];
  isCutOff: boolean;
  error: unknown;
}

/** Longest file name that the office takes. */
const LONGEST_NAME = 255;

/** Reads files one after the other, in the order in which they were given; the newest stands first. */
export function useBounceFiles() {
  const [files, setFiles] = useState<readonly BounceFile[]>([]);
  const refresh = useRefreshWork();
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const given = useRef(0);

  const add = useCallback(
    (chosen: readonly File[]) => {
      for (const file of chosen) {
        given.current += 1;
        const key = given.current;
        const name = file.name.slice(0, LONGEST_NAME);
        const begun = { key, name, state: 'reading', messages: [], isCutOff: false, error: null } as const;
        const settle = (end: Partial<BounceFile>) =>
          setFiles((known) => known.map((each) => (each.key === key ? { ...each, ...end } : each)));
        setFiles((known) => [{ ...begun, messages: [] }, ...known]);
        queue.current = queue.current
          .then(() => client.deliveries.readBounces({ name, bytes: file }))
          .then(
            (read) => settle({ state: 'read', ...read }),
            (error: unknown) => settle({ state: 'failed', error }),
          )
          .then(refresh);
      }
    },
    [refresh],
  );
  return { files, add };
}
