import { type Kysely, sql } from 'kysely';

/**
 * What has not ended before `later`, as far as `later` has to wait for it. An act on the platform waits for the acts
 * before it, and not for a message: a letter that cannot be delivered must not keep a mailbox from being closed. Only what
 * sets another password waits for messages too, so that none leaves after its password was replaced; and a message waits
 * for everything.
 */
const predecessor = (later: string) => `
  SELECT max(earlier.id) FROM operation AS earlier
  WHERE earlier.account_id = ${later}.account_id AND earlier.id < ${later}.id
    AND earlier.state NOT IN ('done', 'cancelled')
    AND (earlier.kind <> 'deliver' OR ${later}.kind IN ('create', 'reset', 'deliver'))`;

/**
 * Instead of handing its own predecessor on, what has ended has its successors look again: an act that passed a message
 * by is none that whoever waits for the act may pass it by too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`DROP TRIGGER operation_takes_its_turn`.execute(db);
  await sql`DROP TRIGGER operation_gives_way`.execute(db);
  await sql
    .raw(
      `UPDATE operation AS later SET after_id = (${predecessor('later')})
      WHERE state NOT IN ('done', 'cancelled') AND after_id IS NOT NULL`,
    )
    .execute(db);
  await sql
    .raw(
      `CREATE TRIGGER operation_takes_its_turn AFTER INSERT ON operation
      WHEN (${predecessor('new')}) IS NOT NULL BEGIN
        UPDATE operation SET after_id = (${predecessor('new')}) WHERE id = new.id;
      END`,
    )
    .execute(db);
  await sql
    .raw(
      `CREATE TRIGGER operation_gives_way AFTER UPDATE OF state ON operation
      WHEN new.state IN ('done', 'cancelled') BEGIN
        UPDATE operation SET after_id = (${predecessor('operation')}) WHERE after_id = new.id;
        UPDATE operation SET after_id = NULL WHERE id = new.id AND after_id IS NOT NULL;
      END`,
    )
    .execute(db);
}
