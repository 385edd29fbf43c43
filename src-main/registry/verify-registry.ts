import { parseDocumentCode } from '#shared/domain/document-code.ts';
import { parseNationalId } from '#shared/domain/national-id.ts';
import type { OpenRegistry } from './open-registry.ts';
import { findBrokenAudit } from './repositories/audit.ts';
import { NATIONAL_ID, personKeyOf } from './repositories/national-id-column.ts';

/** Something that should not be so; `subject` names the record, never its personal data. */
export interface Finding {
  check:
    | 'file'
    | 'audit-chain'
    | 'document-code'
    | 'timeline'
    | 'national-id'
    | `${'evidence' | 'incoming'}-${'missing' | 'changed'}`
    | 'evidence-orphan';
  subject: string;
}

/** How much was looked at, and everything that was found wrong. */
export interface Verification {
  requests: number;
  findings: Finding[];
}

/**
 * Looks a whole registry over: the file's own structure, the audit chain, every code's check digits, every request's
 * state against the last line of its timeline, every national ID against its keyed hash.
 */
export async function verifyRegistry({ db, vault, findFaults }: OpenRegistry): Promise<Verification> {
  const findings: Finding[] = findFaults().map((subject) => ({ check: 'file', subject }));
  const broken = await findBrokenAudit(db);
  if (broken !== undefined) findings.push({ check: 'audit-chain', subject: `entry ${broken}` });
  let requests = 0;
  const all = db
    .selectFrom('request')
    .select(['code', 'state', 'national_id_cipher', 'person_key'])
    .select((from) =>
      from
        .selectFrom('request_event')
        .select('state')
        .whereRef('request_id', '=', 'request.id')
        .orderBy('id', 'desc')
        .limit(1)
        .as('last_state'),
    )
    .orderBy('id');
  for await (const row of all.stream()) {
    requests += 1;
    const { code: subject } = row;
    if (!parseDocumentCode(subject).ok) findings.push({ check: 'document-code', subject });
    if (row.last_state !== row.state) findings.push({ check: 'timeline', subject });
    if (!sound(row.national_id_cipher, row.person_key)) findings.push({ check: 'national-id', subject });
  }
  return { requests, findings };

  function sound(cipher: Buffer, personKey: string): boolean {
    try {
      const id = vault.open(NATIONAL_ID, cipher);
      return parseNationalId(id).ok && personKeyOf(vault, id) === personKey;
    } catch {
      return false;
    }
  }
}
