import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';
import { refuseUnreadable } from './certificate.ts';
import { refuseForOtherPlace } from './kept-password.ts';
import { ldapPlace, loadLdapLogin } from './ldap-login.ts';

/** Tries the directory out, with settings that need not be saved yet; what the server says comes back. */
export const testLdapSettings: UseCase<
  Inputs['settings']['testLdap'],
  Outputs['settings']['testLdap']
> = async (context, actor, { ldap, password }) => {
  const stored = await loadLdapLogin(context.db, context.vault);
  const settings = ldap ?? stored?.settings ?? refuse('CONNECTOR_UNAVAILABLE', { connector: 'ldap' });
  refuseUnreadable(settings.caCertificate);
  await context.ldap.checkMap(settings);
  if (stored && password === null) refuseForOtherPlace(ldapPlace(stored.settings), ldapPlace(settings));
  const trace = { action: 'settings.testLdap', subject: 'ldap', detail: { url: settings.url, works: false } };
  try {
    const words = await context.ldap.test(settings, password ?? stored?.password ?? '');
    trace.detail.works = true;
    return { words };
  } catch (error) {
    return refuse('PLATFORM_TEST_FAILED', { words: error instanceof Error ? error.message : String(error) });
  } finally {
    await audited(context, actor, trace, () => Promise.resolve());
  }
};
