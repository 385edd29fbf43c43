import { createHash } from 'node:crypto';
import { evidenceContents, findEvidence } from '#main/registry/repositories/evidence.ts';
import { incomingContents } from '#main/registry/repositories/scanned-files.ts';
import type { Finding } from '#main/registry/verify-registry.ts';
import type { UseCaseContext } from '../context.ts';

/**
 * Looks over what lies beside the registry: every picture that a row names is there, can be decrypted and is the very one
 * that was stored; so is every file that waits to be read; and nothing lies there that no row names. A subject is the
 * SHA-256 of the content, which tells nothing of it.
 */
export async function verifyPapers({
  db,
  papers,
}: Pick<UseCaseContext, 'db' | 'papers'>): Promise<Finding[]> {
  const findings: Finding[] = [];
  const { evidence, incoming } = papers;
  // before the rows: what is stored meanwhile has its row after its file
  const lying = evidence.names();
  const named = new Set(await evidenceContents(db));
  for (const sha256 of named) {
    const fault = faultOf(() => evidence.read(sha256), sha256);
    // somebody may have discarded its last page meanwhile
    if (fault && (await findEvidence(db, sha256)))
      findings.push({ check: `evidence-${fault}`, subject: sha256 });
  }
  for (const name of lying) if (!named.has(name)) findings.push({ check: 'evidence-orphan', subject: name });
  for (const sha256 of await incomingContents(db)) {
    const fault = faultOf(() => incoming.read(sha256), sha256);
    if (fault && (await incomingContents(db)).includes(sha256))
      findings.push({ check: `incoming-${fault}`, subject: sha256 });
  }
  return findings;
}

function faultOf(read: () => Buffer | undefined, sha256: string): 'missing' | 'changed' | undefined {
  try {
    const bytes = read();
    if (!bytes) return 'missing';
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? undefined : 'changed';
  } catch {
    // not to be decrypted: changed, cut off, moved here from another name, or another registry's
    return 'changed';
  }
}
