import { refuse } from '#shared/contract/errors.ts';
import type { Inputs, Outputs } from '#shared/contract/index.ts';
import { testMessage } from '#main/delivery/credentials-message.ts';
import { loadMailSettings } from '#main/delivery/mail-settings.ts';
import { MailFailure } from '#main/delivery/outgoing-mail.ts';
import { audited } from '../audited.ts';
import type { UseCase } from '../context.ts';

/**
 * Sends a message with the stored settings, now and once, over a connection of its own: what the server says comes back, and
 * proves that it can be reached and signed in at now.
 */
export const sendTestMessage: UseCase<
  Inputs['settings']['sendTestMessage'],
  Outputs['settings']['sendTestMessage']
> = async (context, actor, { to }) => {
  const mail = (await loadMailSettings(context.db, context.vault)) ?? refuse('MAIL_NOT_CONFIGURED', {});
  const domain = mail.settings.senderAddress.split('@')[1];
  const messageId = `test.${context.randomInt(2 ** 40).toString(36)}@${domain}`;
  const trace = { action: 'settings.sendTestMessage', subject: 'mail', detail: { to, sent: false } };
  try {
    const message = { ...testMessage(), to, messageId };
    const words = await context.mail.send(mail.settings, mail.password, message, 'new-login');
    trace.detail.sent = true;
    return { words };
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error;
    return refuse('MAIL_FAILED', { reason: error.reason, words: error.message });
  } finally {
    await audited(context, actor, trace, () => Promise.resolve());
  }
};
