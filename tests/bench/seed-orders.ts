import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { sql } from 'kysely';
import { makeDocumentCode } from '#shared/domain/document-code.ts';
import { attributesOf, rdnValueOf } from '#main/connectors/ldap/attribute-map.ts';
import { openLdap } from '#main/connectors/ldap/openldap.ts';
import { NO_KEY_GUARD, openOffice } from '#main/office/open-office.ts';
import { appendOperation } from '#main/outbox/append.ts';
import { loadOrder, orderOf } from '#main/outbox/order.ts';
import { inTransaction } from '#main/registry/database.ts';
import { findOperation, OPERATION_SECRET } from '#main/registry/repositories/operations.ts';
import { findRequestById } from '#main/registry/repositories/requests.ts';
import { sampleLdap } from '../helpers/sample-settings.ts';
import { PEOPLE_DN } from '../helpers/servers/slapd-conf.ts';

const AT = '2026-11-22T02:00:00.000Z';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const BATCH = 500;

/** A registry in which so many accounts are ordered, and the same entries with the same passwords as LDIF (RFC 2849). */
export async function seedOrders(folder: string, count: number, ldif: string): Promise<void> {
  const office = await openOffice({ folder, keyGuard: NO_KEY_GUARD, log: silent });
  const { db, vault } = office.context;
  const settings = sampleLdap({ baseDn: PEOPLE_DN });
  const entries: string[] = [];
  for (let first = 1; first <= count; first += BATCH)
    await inTransaction(db, async (trx) => {
      for (let id = first; id < first + BATCH && id <= count; id += 1) {
        const code = makeDocumentCode({ buddhistYear: 2569, runningNumber: id });
        const address = `somchai${id}.ja@coj.go.th`;
        await sql`INSERT INTO request (id, code, submission_key, kind, state, revision, unit_id, title_th, first_name_th,
          last_name_th, first_name_en, last_name_en, national_id_cipher, person_key, category, position, contact_email,
          recovery_email, phone, submitted_at, state_since, sort_key, search_text)
          VALUES (${id}, ${code}, ${`k${id}`}, 'personal', 'provisioning', 1, 1, 'นาย', 'สมชาย', ${`ใจดี${id}`}, 'Somchai',
          ${`Jaidee${id}`}, x'00', ${`p${id}`}, 'judicial-service-officer', 'นิติกรปฏิบัติการ', 'contact@example.com',
          'own@example.com', '053112305', ${AT}, ${AT}, 's', 't')`.execute(trx);
        await sql`INSERT INTO account (id, address, kind, state, person_key, holder_name, unit_id, request_id, reserved_at)
          VALUES (${id}, ${address}, 'personal', 'reserved', ${`p${id}`}, 'สมชาย ใจดี', 1, ${id}, ${AT})`.execute(
          trx,
        );
        const request = await findRequestById(trx, id);
        if (!request) throw new Error(`no request ${id}`);
        const operationId = await appendOperation(trx, request, {
          kind: 'create',
          connector: 'ldap',
          account: { id, address },
          secretCipher: vault.seal(OPERATION_SECRET, `First-Password-${id}`),
          orderedBy: 'bench',
          at: AT,
        });
        const operation = await findOperation(trx, operationId);
        if (!operation) throw new Error(`no operation ${operationId}`);
        const order = orderOf(vault, await loadOrder(trx, operation));
        if (order.kind !== 'create') throw new Error('no creation');
        const attributes = new Map<string, readonly (string | Buffer)[]>([
          ['objectClass', settings.objectClasses],
          [settings.rdn.name, [rdnValueOf(settings, order)]],
          ...attributesOf(settings, order),
          ...openLdap.create(order.password),
        ]);
        entries.push(entryOf(`${settings.rdn.name}=${rdnValueOf(settings, order)},${PEOPLE_DN}`, attributes));
      }
    });
  writeFileSync(join(ldif), entries.join('\n'));
  await office.close();
}

function entryOf(dn: string, attributes: ReadonlyMap<string, readonly (string | Buffer)[]>): string {
  const lines = [...attributes].flatMap(([name, values]) =>
    values.map((value) => `${name}:: ${Buffer.from(value).toString('base64')}`),
  );
  return `dn: ${dn}\n${lines.join('\n')}\n`;
}
