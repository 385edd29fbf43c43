import { type ExpressionBuilder, sql } from 'kysely';
import type { DeliveryList, DeliveryView, WaitingDeliveries } from '#shared/contract/deliveries.ts';
import type { DeliveryChannel } from '#shared/contract/vocabulary.ts';
import { deliveryStanding } from '#shared/domain/delivery-standing.ts';
import type { AskedMessage } from '#shared/contract/operations.ts';
import type { Registry } from '../database.ts';
import type { Tables } from '../tables.ts';

const views = (db: Registry) =>
  db
    .selectFrom('credentials_delivery')
    .innerJoin('operation', 'operation.id', 'credentials_delivery.operation_id')
    .innerJoin('request', 'request.id', 'operation.request_id')
    .innerJoin('account', 'account.id', 'credentials_delivery.account_id')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select([
      'credentials_delivery.id',
      'credentials_delivery.operation_id as operationId',
      'credentials_delivery.account_id as accountId',
      'request.code as requestCode',
      'account.address',
      'account.holder_name as nameTh',
      'unit.name_th as unitNameTh',
      'operation.asked',
      'credentials_delivery.channel',
      'credentials_delivery.created_at as createdAt',
      'credentials_delivery.sent_at as sentAt',
      'credentials_delivery.message_id as messageId',
      'credentials_delivery.printed_at as printedAt',
      'credentials_delivery.printed_by as printedBy',
      'credentials_delivery.print_count as printCount',
      'credentials_delivery.made_for as madeFor',
      'credentials_delivery.passphrase_told_at as passphraseToldAt',
      'credentials_delivery.passphrase_told_how as passphraseToldHow',
      'credentials_delivery.handed_at as handedAt',
      'credentials_delivery.handed_by as handedBy',
      'credentials_delivery.handed_how as handedHow',
      'credentials_delivery.bounced_at as bouncedAt',
      'credentials_delivery.bounced_code as bouncedCode',
      'credentials_delivery.bounced_words as bouncedWords',
      'credentials_delivery.changed_at as changedAt',
      'credentials_delivery.ended_at as endedAt',
      'credentials_delivery.ended_why as endedWhy',
    ]);

type ViewRow = Omit<DeliveryView, 'standing' | 'contactEmail'> & { asked: string };

function toView({ asked, ...row }: ViewRow): DeliveryView {
  const { contactEmail } = JSON.parse(asked) as AskedMessage;
  return { ...row, contactEmail, standing: deliveryStanding(row) };
}

export async function findDeliveryView(db: Registry, id: number): Promise<DeliveryView | undefined> {
  const row = await views(db).where('credentials_delivery.id', '=', id).executeTakeFirst();
  return row && toView(row);
}

/** The rows of a list, as its partial index has them. */
function isIn(list: DeliveryList, toldBy: string) {
  return (is: ExpressionBuilder<Pick<Tables, 'credentials_delivery'>, 'credentials_delivery'>) => {
    const has = (column: 'secret_cipher' | 'printed_at' | 'sent_at' | 'handed_at' | 'bounced_at') =>
      is(`credentials_delivery.${column}`, 'is not', null);
    const lacks = (column: 'printed_at' | 'bounced_at' | 'ended_at' | 'changed_at') =>
      is(`credentials_delivery.${column}`, 'is', null);
    const goes = (channel: DeliveryChannel) => is('credentials_delivery.channel', '=', channel);
    switch (list) {
      case 'to-print':
        return is.and([has('secret_cipher'), lacks('printed_at'), goes('letter')]);
      case 'printed':
        return is.and([has('secret_cipher'), has('printed_at'), goes('letter')]);
      case 'to-pack':
        return is.and([has('secret_cipher'), lacks('printed_at'), goes('zip')]);
      case 'packed':
        return is.and([has('secret_cipher'), has('printed_at'), goes('zip')]);
      case 'sent':
        return is.and([has('sent_at'), lacks('bounced_at'), lacks('ended_at')]);
      case 'bounced':
        return has('bounced_at');
      // told, but for the channel, as `unchanged` is: the same index serves both
      case 'handed':
        return is.and([has('handed_at'), lacks('changed_at'), lacks('bounced_at'), lacks('ended_at')]);
      case 'unchanged':
        return is.and([
          lacks('changed_at'),
          lacks('bounced_at'),
          lacks('ended_at'),
          sql<boolean>`(credentials_delivery.handed_at IS NOT NULL
            OR (credentials_delivery.channel = 'mail' AND credentials_delivery.sent_at IS NOT NULL))`,
          sql<boolean>`coalesce(credentials_delivery.handed_at, credentials_delivery.sent_at) <= ${toldBy}`,
        ]);
      case 'all':
        return is.and([]);
    }
  };
}

export interface WantedDeliveries {
  list: DeliveryList;
  /** `unchanged` takes in what was told by then. */
  toldBy: string;
  code?: string | undefined;
  accountId?: number | undefined;
  unitId?: number | undefined;
  offset: number;
  limit: number;
}

/** A stack of letters is handed out by unit, and a zip is of one. */
const WAITING: ReadonlySet<DeliveryList> = new Set(['to-print', 'printed', 'to-pack', 'packed']);

/** A window of a list; what waits stands by unit, everything else newest first. */
export async function listDeliveryViews(
  db: Registry,
  { list, toldBy, code, accountId, unitId, offset, limit }: WantedDeliveries,
): Promise<{ rows: DeliveryView[]; total: number }> {
  let query = views(db).where(isIn(list, toldBy) as never);
  let counting = db
    .selectFrom('credentials_delivery')
    .select(sql<number>`count(*)`.as('total'))
    .where(isIn(list, toldBy) as never);
  if (code !== undefined) {
    const ofRequest = db
      .selectFrom('operation')
      .innerJoin('request', 'request.id', 'operation.request_id')
      .select('operation.id')
      .where('request.code', '=', code);
    query = query.where('credentials_delivery.operation_id', 'in', ofRequest);
    counting = counting.where('credentials_delivery.operation_id', 'in', ofRequest);
  }
  if (accountId !== undefined) {
    query = query.where('credentials_delivery.account_id', '=', accountId);
    counting = counting.where('credentials_delivery.account_id', '=', accountId);
  }
  if (unitId !== undefined) {
    const ofUnit = db.selectFrom('account').select('id').where('unit_id', '=', unitId);
    query = query.where('credentials_delivery.account_id', 'in', ofUnit);
    counting = counting.where('credentials_delivery.account_id', 'in', ofUnit);
  }
  const isWaiting = WAITING.has(list);
  if (isWaiting) query = query.orderBy('unit.sort_key');
  const rows = await query
    .orderBy('credentials_delivery.id', isWaiting ? 'asc' : 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  const { total } = await counting.executeTakeFirstOrThrow();
  return { rows: rows.map(toView), total };
}

/** Letters that wait for the printer, zips that wait to be made, and what of both waits to be handed over. */
export async function countWaiting(db: Registry): Promise<WaitingDeliveries> {
  const counted = await db
    .selectFrom('credentials_delivery')
    .select([
      sql<number>`count(*) FILTER (WHERE channel = 'letter')`.as('letters'),
      sql<number>`count(printed_at) FILTER (WHERE channel = 'letter')`.as('printed'),
      sql<number>`count(*) FILTER (WHERE channel = 'zip')`.as('zips'),
      sql<number>`count(printed_at) FILTER (WHERE channel = 'zip')`.as('packed'),
    ])
    .where('secret_cipher', 'is not', null)
    .executeTakeFirstOrThrow();
  const { letters, printed, zips, packed } = counted;
  return { toPrint: letters - printed, printed, toPack: zips - packed, packed };
}
