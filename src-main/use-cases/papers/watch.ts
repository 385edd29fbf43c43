import { isAbsolute } from 'node:path';
import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

export const showWatch: UseCase<Inputs['papers']['watch'], Outputs['papers']['watch']> = ({ papers }) =>
  Promise.resolve(papers.watch.view());

/** A folder that is not there (yet) may be named: a scanner's share comes and goes. */
export const saveWatch: UseCase<Inputs['papers']['saveWatch'], Outputs['papers']['saveWatch']> = async (
  context,
  actor,
  { folder },
) => {
  const { watch } = context.papers;
  const against = folder === null ? null : isAbsolute(folder) ? watch.reasonAgainst(folder) : 'relative';
  if (folder !== null && against !== null) refuse('FOLDER_UNUSABLE', { path: folder, reason: against });
  const trace = { action: 'papers.saveWatch', subject: 'papers', detail: { folder } };
  const value = { watchedFolder: folder };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'papers', { value, secretCipher: null }, at),
  );
  await watch.use(folder);
  return watch.view();
};
