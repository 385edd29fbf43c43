import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import type { UseCase } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { beginRun } from './begin.ts';

/** Compares the platform's list with the registry: asks the platform, or reads the file that its console has written. */
export const startReconciling: UseCase<Inputs['reconcile']['start'], Outputs['reconcile']['start']> = async (
  context,
  actor,
  { file },
) => {
  const { connector } = await platformSettings(context.db);
  if (file) {
    const list = context.reconcile.openList(new Uint8Array(await file.bytes.arrayBuffer()));
    const { name: fileName, takenAt } = file;
    return beginRun(context, actor, {
      connector,
      fileName,
      takenAt,
      dueAt: null,
      list: (signal) => list.rows(signal),
    });
  }
  const platform = await context.reconcile.platform(connector);
  if (!platform) return refuse('CONNECTOR_UNAVAILABLE', { connector });
  return beginRun(context, actor, {
    connector,
    fileName: null,
    takenAt: null,
    dueAt: null,
    list: (signal) => platform.list(signal),
  });
};
