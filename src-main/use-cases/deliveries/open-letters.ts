import type { PasswordLetter } from '#shared/contract/documents.ts';
import { refuse } from '#shared/contract/errors.ts';
import { inTransaction } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import type { StoredRequest } from '#main/registry/repositories/requests.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { type LoadedDelivery, loadWaiting } from './load-letter.ts';

/** Letters to print; the reason is for those that were printed before. */
export interface LetterStack {
  ids: readonly number[];
  reason: string | null;
}

/**
 * What sealed letters show, as a stack is handed out: by unit, then by name. That they were opened stands in the trail, one
 * entry for each, before anybody has a password; whether the printer took them is a second entry.
 * @throws Refusal `DELIVERY_NOT_FOUND`, `LETTER_NOT_WAITING`, `LETTER_REASON_NEEDED`
 */
export function openLetters(
  { db, vault, now }: UseCaseContext,
  actor: Actor,
  { ids, reason }: LetterStack,
): Promise<PasswordLetter[]> {
  const at = now();
  return inTransaction(db, async (trx) => {
    const { webmailUrl } = await platformSettings(trx);
    const letters: { key: string; letter: PasswordLetter }[] = [];
    for (const id of new Set(ids)) {
      const loaded = await loadWaiting(trx, id, 'letter');
      const { delivery, request, secretCipher } = loaded;
      const isReprint = delivery.printCount > 0;
      if (isReprint && reason === null) refuse('LETTER_REASON_NEEDED', { code: request.code });
      const password = vault.open(OPERATION_SECRET, secretCipher);
      const letter = { ...shown(loaded), at, password, webmailUrl };
      letters.push({ key: `${request.unitNameTh}\0${letter.nameTh}`, letter });
      await appendAudit(trx, {
        at,
        actor: actor.name,
        door: actor.door,
        action: 'letters.open',
        subject: request.code,
        detail: { delivery: id, time: delivery.printCount + 1, ...(isReprint && { reason }) },
      });
    }
    return letters.toSorted((a, b) => THAI.compare(a.key, b.key)).map(({ letter }) => letter);
  });
}

/** Only an order of paper, so that equal keys do no harm. */
const THAI = new Intl.Collator('th');

function shown({ request, account }: LoadedDelivery): Omit<PasswordLetter, 'at' | 'password' | 'webmailUrl'> {
  const { code, kind, position, unitNameTh, unitNameEn } = request;
  return { code, kind, position, unitNameTh, unitNameEn, ...namesOf(request), address: account.address };
}

const namesOf = ({ titleTh, firstNameTh, lastNameTh, firstNameEn, lastNameEn }: StoredRequest) => ({
  nameTh: `${titleTh}${firstNameTh} ${lastNameTh}`,
  nameEn: `${firstNameEn} ${lastNameEn}`,
});
