import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD, DEMO_USERNAMES } from '#shared/contract/demo.ts';
import { CONFIRMATION_CHECKS, type Role } from '#shared/contract/vocabulary.ts';
import { inTransaction } from '#main/registry/database.ts';
import { insertStaff } from '#main/registry/repositories/staff.ts';
import { searchUnits } from '#main/registry/repositories/units.ts';
import type { Actor } from '../use-cases/actor.ts';
import { createOperatorSession } from '../use-cases/session/door-session.ts';
import { hashPassword } from '../use-cases/session/password-hash.ts';
import { DEMO_PEOPLE, demoForm } from './demo-people.ts';
import { handlers } from './handlers.ts';
import type { Office } from './open-office.ts';

const NAMES: Record<Role, string> = {
  confirmer: 'สมหญิง ใจตรง (ผู้ยืนยันของหน่วยงาน)',
  officer: 'ธนา เก่งงาน (เจ้าหน้าที่ สทส.)',
  administrator: 'วิภา ดูแลดี (ผู้ดูแลระบบ)',
  auditor: 'ประยุทธ์ ตรวจทาน (ผู้ตรวจสอบ)',
};

/**
 * Fills a throw-away registry with one login for each role and requests along their way: through the office's own use
 * cases, so that the demo shows nothing that the program cannot do.
 */
export async function seedDemo({ context }: Office): Promise<void> {
  const [unit] = await searchUnits(context.db, ['ศาลจังหวัดเชียงใหม่'], { includeFormer: false, limit: 1 });
  if (!unit) throw new Error('the reference units are missing');
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await inTransaction(context.db, async (trx) => {
    for (const role of DEMO_USERNAMES) {
      const unitIds = role === 'confirmer' ? [unit.id] : [];
      const profile = { displayName: NAMES[role], roles: [role], unitIds };
      const login = { username: role, passwordHash, mustChangePassword: false, at: context.now() };
      await insertStaff(trx, { ...login, ...profile });
    }
  });
  const door = createOperatorSession('demo', 'demo');
  const actor: Actor = {
    kind: 'office',
    staffId: null,
    name: 'demo',
    roles: DEMO_USERNAMES,
    unitIds: [],
    door: 'demo',
    session: door,
  };
  for (const [place, person] of DEMO_PEOPLE.entries()) {
    const form = demoForm(person, place, unit.id);
    const { code } = await handlers.requests.submit(context, actor, { form, submissionKey: randomUUID() });
    if (place % 3 === 1)
      await handlers.confirmations.confirm(context, actor, {
        code,
        revision: 1,
        checks: [...CONFIRMATION_CHECKS],
      });
    if (place % 6 === 5) {
      await handlers.confirmations.return(context, actor, {
        code,
        revision: 1,
        reason: 'signature-missing',
        note: '',
      });
    }
  }
}
