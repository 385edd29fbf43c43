import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { RequestKind } from '#shared/contract/vocabulary.ts';
import type { RequestForm } from '#shared/contract/request-form.ts';
import { launchApp } from '#tests/helpers/launch-app.ts';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';
import { startSmtp } from '#tests/helpers/smtp.ts';
import { signOut } from '#tests/helpers/staff-pages.ts';
import { lookAtAccounts, lookAtDryRun } from './accounts-station.ts';
import { apply, follow, lookAtCorrection } from './applicant-station.ts';
import { approveInPairs } from './approval-station.ts';
import { Camera } from './camera.ts';
import { audit, beginAsOfficer, confirmAll } from './confirmer-station.ts';
import { handLetterOver, readBounce } from './delivery-station.ts';
import { setUpOffice } from './office-station.ts';
import { keepMessage, lookAtLists, provisionByBulkFile, provisionByHand } from './officer-station.ts';
import { type Stage, STAFF } from './stage.ts';
import { showProblem } from './problem-station.ts';
import { showWebcam } from './webcam-station.ts';

/**
 * `npm run demo -- --out DIR`: the real app from an empty registry through the whole way of a personal and of a unit
 * mailbox, with a real SMTP server; what comes out on the way is left in DIR.
 */
const started = performance.now();
const { values } = parseArgs({ options: { out: { type: 'string', default: 'demo-out' } } });
const out = resolve(values.out);
const say = (text: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
rmSync(join(out, 'screens'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });

interface Result {
  code: string;
  kind: RequestKind;
  state: string;
  address: string;
  formPdf: string;
  eml: string;
}

const personal = personalForm({ titleTh: 'นางสาว', contactEmail: 'kulthida.w@example.com' });
const unit: RequestForm = {
  ...unitForm({
    titleTh: 'นาย',
    firstNameTh: 'ธนกฤต',
    lastNameTh: 'แสงทอง',
    firstNameEn: 'Thanakrit',
    lastNameEn: 'Saengthong',
    nationalId: nationalIdOf(2),
    position: 'เจ้าพนักงานศาลยุติธรรมชำนาญการ',
    contactEmail: 'thanakrit.s@example.com',
    recoveryEmail: 'thanakrit.private@example.com',
    phone: '0812345678',
  }),
  purpose: 'งานสารบรรณอิเล็กทรอนิกส์',
  requestedLocalPart: 'saraban.cmic',
};

const smtp = await startSmtp();
const desk = await launchApp({ dataDir: null });
const camera = new Camera(desk.page, out);
try {
  const stage: Stage = { app: desk.app, page: desk.page, camera, smtp, out, say };
  await camera.resize();
  const results = await wholeWay(stage);
  await desk.close();
  await showWebcam(camera.screens, out);
  await showProblem(camera.screens, out);
  const ms = Math.round(performance.now() - started);
  const summary = { requests: results, screens: camera.screens, ms };
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
  say(`done: ${camera.screens.length} pictures and all papers are in ${out}`);
} catch (error) {
  await desk.page.screenshot({ path: join(out, 'failed.png') }).catch(() => undefined);
  desk.app.process().kill('SIGKILL');
  throw error;
} finally {
  await smtp.close();
}

async function wholeWay(stage: Stage): Promise<Result[]> {
  const passwords = await setUpOffice(stage);
  const first = await apply(stage, personal, 'form.pdf');
  await follow(stage, { code: first, nationalId: personal.person.nationalId, picture: 'track-submitted' });
  await lookAtCorrection(stage);
  const second = await apply(stage, unit, 'form-unit.pdf');
  await confirmAll(stage, passwords.confirmer, [first, second]);
  await beginAsOfficer(stage, passwords.officer);
  await lookAtDryRun(stage);
  const localParts = [await provisionByBulkFile(stage, first), await provisionByHand(stage, second)];
  const emls = [
    await keepMessage(stage, personal.person.contactEmail, first),
    await keepMessage(stage, unit.person.contactEmail, second),
  ];
  await handLetterOver(stage);
  await lookAtLists(stage, [first, second]);
  await readBounce(stage, personal.person.contactEmail, first);
  const address = `${localParts[0]}@coj.go.th`;
  await lookAtAccounts(stage, address);
  await signOut(stage.page, STAFF.officer);
  await approveInPairs(stage, address);
  await audit(stage, passwords.auditor, first);
  stage.say('the applicant follows the request to its end');
  await follow(stage, { code: first, nationalId: personal.person.nationalId, picture: 'track-delivered' });
  return [
    { ...outcome(first, 'personal', localParts[0], emls[0]), formPdf: 'form.pdf' },
    { ...outcome(second, 'unit', localParts[1], emls[1]), formPdf: 'form-unit.pdf' },
  ].map(({ eml, formPdf, ...rest }) => ({ ...rest, formPdf, eml }));
}

/** The Doc List has just shown it as delivered. */
function outcome(code: string, kind: RequestKind, localPart = '', eml = '') {
  return { code, kind, state: 'delivered', address: `${localPart}@coj.go.th`, eml };
}
