import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseUnreadable } from './certificate.ts';
import { loadScimLogin, refuseOtherScim } from './scim-login.ts';

/** Tries the service out, with settings that need not be saved yet; what it says of itself comes back. */
export const testScimSettings: UseCase<
  Inputs['settings']['testScim'],
  Outputs['settings']['testScim']
> = async (context, actor, { settings: given }) => {
  const stored = await loadScimLogin(context.db, context.vault);
  const scim = given?.scim ?? stored?.settings ?? refuse('CONNECTOR_UNAVAILABLE', { connector: 'scim' });
  const secret = given?.secret ?? null;
  refuseUnreadable(scim.caCertificate);
  if (stored && secret === null) refuseOtherScim(stored.settings, scim);
  const detail = { baseUrl: scim.baseUrl, works: false };
  try {
    const words = await context.scim.test(scim, secret ?? stored?.secret ?? '');
    detail.works = true;
    return { words };
  } catch (error) {
    return refuse('PLATFORM_TEST_FAILED', { words: error instanceof Error ? error.message : String(error) });
  } finally {
    const trace = { action: 'settings.testScim', subject: 'scim', detail };
    await audited(context, actor, trace, () => Promise.resolve());
  }
};
