import { createRandom } from '#tests/bench/random.ts';
import { openCourt } from './court.ts';
import { deaths, liveAndDie, liveOn } from './lives.ts';
import { judge, type Verdict } from './verdict.ts';

/** A verdict, and how the processes died. */
export interface TrialOutcome extends Verdict {
  killed: number;
  /** Killed right before, within or right after a commit. */
  killedAtCommit: number;
}

/**
 * Kills the office so many times while it carries out so many requests, starts it again each time, lets it come to an end
 * and judges what has become of it all. The requests come little by little, so that there is something to do in each life.
 */
export async function trial(options: {
  kills: number;
  requests: number;
  seed: number;
  onLife?: (life: number) => void;
}): Promise<TrialOutcome> {
  const { kills, requests, seed, onLife } = options;
  const court = await openCourt(requests);
  try {
    const office = { folder: court.folder, clockStart: Date.now(), post: court.post };
    let life = 0;
    let killedAtCommit = 0;
    for (const death of deaths(kills, createRandom(seed))) {
      life += 1;
      const struck = await liveAndDie(office, Math.ceil((requests * life) / kills), death);
      if (struck && death.after === 'commit') killedAtCommit += 1;
      onLife?.(life);
    }
    await liveOn(office, requests);
    return { killed: life, killedAtCommit, ...(await judge(court)) };
  } finally {
    await court.close();
  }
}
