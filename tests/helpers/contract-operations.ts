import { z } from 'zod';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { officeContract } from '#shared/contract/index.ts';
import type { OperationMeta } from '#shared/contract/operation.ts';

/** One operation of the contract as a test meets it that knows none of them by name. */
export interface ContractOperation {
  area: string;
  name: string;
  /** `area.name`. */
  path: string;
  meta: OperationMeta;
  errors: Readonly<Record<string, { data: z.ZodType }>>;
  input: z.ZodType;
}

interface Declared {
  '~orpc': { meta: OperationMeta; errorMap: ContractOperation['errors']; inputSchema?: z.ZodType };
}

/** Every operation there is, found by walking the contract: a new one is tested without a word here. */
export const contractOperations: readonly ContractOperation[] = Object.entries(officeContract).flatMap(
  ([area, operations]) =>
    Object.entries(operations as unknown as Record<string, Declared>).map(([name, operation]) => {
      const { meta, errorMap, inputSchema: input } = operation['~orpc'];
      if (!input) throw new Error(`${area}.${name} declares no input`);
      return { area, name, path: `${area}.${name}`, meta, errors: errorMap, input };
    }),
);

/** What came back over the door: a value, or the error as it is serialised. */
export type DoorAnswer =
  | { ok: true; value: unknown }
  | { ok: false; code: ErrorCode; data: unknown; defined: boolean; text: string };

type AnyClient = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

/** Calls an operation with anything at all. */
export async function callOperation(
  client: object,
  operation: ContractOperation,
  input: unknown,
): Promise<DoorAnswer> {
  const call = (client as AnyClient)[operation.area]?.[operation.name];
  if (!call) throw new Error(`the client lacks ${operation.path}`);
  try {
    return { ok: true, value: await call(input) };
  } catch (error) {
    const carried = error as { toJSON?(): { code: ErrorCode; data: unknown; defined: boolean } };
    if (!carried.toJSON) throw error;
    const json = carried.toJSON();
    return { ok: false, ...json, text: JSON.stringify(json) };
  }
}

/** The input's shape in plain JSON Schema, to generate from. */
export const jsonSchemaOf = ({ input }: ContractOperation) =>
  z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' });
