import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { storedPaperBytes } from '#main/registry/repositories/paper-storage.ts';
import { readSetting, writeSetting } from '#main/registry/repositories/settings.ts';
import { audited } from '../audited.ts';
import type { UseCase, UseCaseContext } from '../context.ts';

const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 ** 3;
/** What an office has room for until its administrator says otherwise: a hundred thousand pages and more. */
const LIMIT_GIGABYTES = 20;

async function limitGigabytes({ db }: Pick<UseCaseContext, 'db'>): Promise<number> {
  return (await readSetting(db, 'paperStorage'))?.value.limitGigabytes ?? LIMIT_GIGABYTES;
}

export const showPaperStorage: UseCase<Inputs['papers']['storage'], Outputs['papers']['storage']> = async (
  context,
) => ({
  storedBytes: await storedPaperBytes(context.db),
  freeBytes: context.papers.freeBytes(),
  limitGigabytes: await limitGigabytes(context),
});

export const savePaperStorage: UseCase<
  Inputs['papers']['saveStorage'],
  Outputs['papers']['saveStorage']
> = async (context, actor, value) => {
  const trace = { action: 'papers.saveStorage', subject: 'papers', detail: value };
  await audited(context, actor, trace, (trx, at) =>
    writeSetting(trx, 'paperStorage', { value, secretCipher: null }, at),
  );
  return showPaperStorage(context, actor, {});
};

/**
 * Asked before the first byte of a file is taken. The disk keeps a reserve beyond it: the registry itself must always have
 * room for its next line.
 * @throws Refusal `PAPER_STORE_FULL`, `PAPER_DISK_FULL`
 */
export async function refuseWithoutRoom(context: UseCaseContext, bytes: number): Promise<void> {
  const limit = await limitGigabytes(context);
  if ((await storedPaperBytes(context.db)) + bytes > limit * GIGABYTE)
    refuse('PAPER_STORE_FULL', { limitGigabytes: limit });
  const missing = bytes + PAPER_LIMITS.reserveBytes - context.papers.freeBytes();
  if (missing > 0) refuse('PAPER_DISK_FULL', { missingMegabytes: Math.ceil(missing / MEGABYTE) });
}
