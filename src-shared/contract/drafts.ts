import { z } from 'zod';
import { operation } from './operation.ts';
import { draftContentSchema } from './request-form.ts';
import { instantSchema, requestKindSchema } from './vocabulary.ts';

const byKind = z.strictObject({ kind: requestKindSchema });
const open = { access: 'public', effect: 'write' } as const;

/** A half-filled form survives a crash: one of each kind on this workstation, encrypted, gone after a day. */
export const drafts = {
  load: operation({ ...open, effect: 'read' })
    .input(byKind)
    .output(z.strictObject({ savedAt: instantSchema, content: draftContentSchema }).nullable()),
  save: operation(open).input(draftContentSchema).output(z.strictObject({})),
  discard: operation(open).input(byKind).output(z.strictObject({})),
};
