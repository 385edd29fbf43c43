import { refuse } from '#shared/contract/errors.ts';
import { later } from '#shared/domain/instant.ts';
import { generatePassphrase } from '#shared/domain/passphrase.ts';
import { aesZip, type ZippedText } from '#main/delivery/aes-zip.ts';
import { zippedCredentials } from '#main/delivery/zipped-credentials.ts';
import { inTransaction, type Registry } from '#main/registry/database.ts';
import { appendAudit } from '#main/registry/repositories/audit.ts';
import { recordPrinted } from '#main/registry/repositories/deliveries.ts';
import { OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findConfirmer } from '#main/registry/repositories/zip-units.ts';
import { appendEvent } from '#main/registry/repositories/request-moves.ts';
import type { Actor, UseCaseContext } from '../context.ts';
import { platformSettings } from '../settings/defaults.ts';
import { type LoadedDelivery, loadWaiting } from './load-letter.ts';

/** One zip: what it holds, for which confirmer; the reason is for what was in a zip before. */
export interface ZipOrder {
  ids: readonly number[];
  confirmerId: number;
  reason: string | null;
}

/** A zip, for whom it is, and what opens it; the passphrase is made here and kept nowhere. */
export interface OpenedZip {
  bytes: Uint8Array;
  passphrase: string;
  madeFor: string;
}

const THAI_OFFSET_SECONDS = 7 * 3600;

type Waiting = LoadedDelivery & { secretCipher: Buffer };

/** What can be in one zip: passwords that wait for one, all of one unit, for a confirmer may have no other unit's. */
async function loadContents(
  db: Registry,
  { ids, confirmerId, reason }: ZipOrder,
): Promise<{ contents: Waiting[]; madeFor: string }> {
  const contents: Waiting[] = [];
  for (const id of new Set(ids)) {
    const waiting = await loadWaiting(db, id, 'zip');
    if (waiting.delivery.printCount > 0 && reason === null)
      refuse('ZIP_REASON_NEEDED', { code: waiting.request.code });
    contents.push(waiting);
  }
  const [unitId, ...others] = new Set(contents.map(({ account }) => account.unitId));
  if (unitId === undefined || others.length > 0) return refuse('ZIP_UNITS_DIFFER', {});
  const confirmer = await findConfirmer(db, { id: confirmerId, unitId });
  return { contents, madeFor: confirmer?.displayName ?? refuse('ZIP_NOT_CONFIRMER', {}) };
}

/**
 * The name that a zip is offered under: its second in Thailand, so that it takes no other's place, and never a person.
 * @throws Refusal `DELIVERY_NOT_FOUND`, `ZIP_NOT_WAITING`, `ZIP_REASON_NEEDED`, `ZIP_UNITS_DIFFER`,
 * `ZIP_NOT_CONFIRMER`
 */
export async function zipNameOf({ db, now }: UseCaseContext, order: ZipOrder): Promise<string> {
  const { contents } = await loadContents(db, order);
  const [day = '', time = ''] = later(now(), THAI_OFFSET_SECONDS).split('T');
  return `accounts-${day}-${time.slice(0, 8).replaceAll(':', '')}-${contents.length}.zip`;
}

/**
 * Packs passwords under a new passphrase. That they were opened stands in the trail, one entry for each, before anybody has
 * them; that the zip was written is another.
 * @throws Refusal as `zipNameOf`
 */
export async function openZip(context: UseCaseContext, actor: Actor, order: ZipOrder): Promise<OpenedZip> {
  const at = context.now();
  const { texts, madeFor: confirmer } = await inTransaction(context.db, async (trx) => {
    const { webmailUrl } = await platformSettings(trx);
    const opened: ZippedText[] = [];
    const { contents, madeFor } = await loadContents(trx, order);
    for (const { delivery, request, account, secretCipher } of contents) {
      const password = context.vault.open(OPERATION_SECRET, secretCipher);
      const told = { request, address: account.address, password, webmailUrl };
      opened.push(zippedCredentials(told, opened.length + 1));
      const detail = { ...traced(delivery, madeFor, order), time: delivery.printCount + 1 };
      await appendAudit(trx, { at, ...by(actor), action: 'zips.open', subject: request.code, detail });
    }
    return { texts: opened, madeFor };
  });
  const passphrase = generatePassphrase(context.randomInt);
  return { bytes: await aesZip(texts, { passphrase, at }), passphrase, madeFor: confirmer };
}

/**
 * The zip is written: all that it holds is recorded or, where a password of it was replaced meanwhile, nothing.
 * @throws Refusal `ZIP_NOT_WAITING`
 */
export function recordZip({ db, now }: UseCaseContext, actor: Actor, order: ZipOrder): Promise<void> {
  const at = now();
  return inTransaction(db, async (trx) => {
    const { contents, madeFor } = await loadContents(trx, order);
    for (const { delivery, request } of contents) {
      await recordPrinted(trx, delivery.id, { at, by: actor.name, madeFor });
      const detail = traced(delivery, madeFor, order);
      await appendAudit(trx, { at, ...by(actor), action: 'zips.make', subject: request.code, detail });
      const note = [madeFor, ...('reason' in detail ? [detail.reason] : [])].join(' · ');
      const event = { event: 'zip-made', state: request.state, note };
      await appendEvent(trx, request.id, { ...event, ...by(actor), at });
    }
  });
}

const by = ({ name, door }: Actor) => ({ actor: name, door });

const traced = (
  { id, printCount }: LoadedDelivery['delivery'],
  madeFor: string,
  { confirmerId, reason }: ZipOrder,
) => ({
  delivery: id,
  madeFor,
  confirmerId,
  ...(printCount > 0 && { reason }),
});
