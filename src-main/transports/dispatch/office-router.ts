import { implement } from '@orpc/server';
import { officeContract } from '#shared/contract/index.ts';
import { handlers } from '../../office/open-office.ts';
import { dispatch } from './dispatch.ts';
import type { DoorContext } from './door-context.ts';

const door = implement(officeContract)
  .$context<DoorContext>()
  .use(({ next, ...call }) => dispatch(call, async (context) => next({ context })));

type Context = { opened: { context: unknown }; actor: unknown };
type Perform = (context: unknown, actor: unknown, input: unknown) => Promise<unknown>;
type Operation = { handler(run: (call: { context: unknown; input: unknown }) => unknown): unknown };

/**
 * The office behind every door. `handlers` is typed operation by operation against the contract; here the two lists of
 * the same shape are only laid over each other, which types cannot follow.
 */
export function createOfficeRouter() {
  const areas: Record<string, Record<string, unknown>> = {};
  for (const [area, performs] of Object.entries(handlers)) {
    const declared = door[area as keyof typeof door] as unknown as Record<string, Operation>;
    areas[area] = {};
    for (const [name, perform] of Object.entries(performs as Record<string, Perform>)) {
      areas[area][name] = declared[name]?.handler(({ context, input }) => {
        const { opened, actor } = context as Context;
        return perform(opened.context, actor, input);
      });
    }
  }
  return door.router(areas as Parameters<typeof door.router>[0]);
}
