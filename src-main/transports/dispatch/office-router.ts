import { implement } from '@orpc/server';
import { officeContract } from '#shared/contract/index.ts';
import { handlers } from '../../office/open-office.ts';
import { dispatch } from './dispatch.ts';
import type { DoorContext } from './door-context.ts';

const door = implement(officeContract)
  .$context<DoorContext>()
  .use(({ next, ...call }) => dispatch(call, async (context) => next({ context })));

type Operation = { handler(run: (call: { context: object; input: unknown }) => unknown): unknown };
type UseCase = (context: unknown, actor: unknown, input: unknown) => Promise<unknown>;

/**
 * The office behind every door. `handlers` is typed operation by operation against the contract; here the two lists of
 * the same shape are only laid over each other, which types cannot follow.
 */
export function createOfficeRouter() {
  const areas = Object.entries(handlers).map(([area, useCases]) => {
    const operations = Object.entries(useCases as Record<string, UseCase>).map(([name, useCase]) => {
      const operation = (door as unknown as Record<string, Record<string, Operation>>)[area]?.[name];
      if (!operation) throw new Error(`no such operation: ${area}.${name}`);
      return [name, operation.handler(({ context, input }) => run(useCase, context as Context, input))];
    });
    return [area, Object.fromEntries(operations)];
  });
  return door.router(Object.fromEntries(areas) as Parameters<typeof door.router>[0]);
}

type Context = { opened: { context: unknown }; actor: unknown };
const run = (useCase: UseCase, { opened, actor }: Context, input: unknown) => useCase(opened.context, actor, input);
