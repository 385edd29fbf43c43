import { implement } from '@orpc/server';
import type { ReconcileReport } from '#shared/contract/reconcile.ts';
import type { ChaseList } from '#shared/contract/chase.ts';
import type { SessionRecord } from '#shared/contract/confirmations.ts';
import { refuse } from '#shared/contract/errors.ts';
import type { FormDocument, OpenPrintJob } from '#shared/contract/documents.ts';
import { desktopContract } from '#shared/contract/index.ts';
import { handlers } from '../../office/open-office.ts';
import { carryError } from './carry-error.ts';
import { dispatch } from './dispatch.ts';
import type { DesktopContext } from './door-context.ts';
import { createOfficeRouter } from './office-router.ts';
import { saveZip } from './save-zip.ts';
import { planJob } from './plan-job.ts';

const base = implement(desktopContract.desktop).$context<DesktopContext>();

/** Operations of the machine itself: open to everybody at it, also while there is no registry. */
const machine = base.use(async ({ next, context, procedure, path }) => {
  try {
    return await next();
  } catch (error) {
    throw carryError(error, path.join('.'), procedure['~orpc'].errorMap, context.office?.log);
  }
});

/** Operations that need the office first. */
const door = base.use(({ next, ...call }) => dispatch(call, async (context) => next({ context })));

/** A form is filed under its code. */
const formJob = (form: FormDocument): OpenPrintJob => ({
  title: form.code ?? '',
  paper: { sort: 'request-form', form },
});
const TEST_SHEET: OpenPrintJob = { title: 'scanner-test-sheet', paper: { sort: 'scanner-test-sheet' } };

/** A report is filed under who has worked and when. */
const reportJob = (record: SessionRecord): OpenPrintJob => ({
  title: `session-${record.person.username.replace(/[^a-z0-9._-]/gi, '-')}-${record.at.slice(0, 10)}`,
  paper: { sort: 'session-report', record },
});

const chaseJob = (list: ChaseList): OpenPrintJob => ({
  title: `waiting-${list.at.slice(0, 10)}`,
  paper: { sort: 'chase-list', list },
});

const reconcileJob = (report: ReconcileReport): OpenPrintJob => ({
  title: `comparison-${report.run.id}-${report.at.slice(0, 10)}`,
  paper: { sort: 'reconcile-report', report },
});

/** Everything a desktop window may ask for. */
export function createDesktopRouter() {
  return {
    ...createOfficeRouter(),
    desktop: {
      startup: machine.startup.handler(({ context }) => context.desktop.startup()),
      usePlace: machine.usePlace.handler(({ context, input }) => context.desktop.usePlace(input)),
      retryStartup: machine.retryStartup.handler(({ context }) => context.desktop.retryStartup()),
      preferences: machine.preferences.handler(({ context }) => context.desktop.preferences()),
      savePreferences: machine.savePreferences.handler(({ context, input }) =>
        context.desktop.savePreferences(input),
      ),
      deskHabits: machine.deskHabits.handler(({ context }) => context.desktop.deskHabits()),
      saveDeskHabits: machine.saveDeskHabits.handler(({ context, input }) =>
        context.desktop.saveDeskHabits(input),
      ),
      scannerProfile: machine.scannerProfile.handler(({ context }) => context.desktop.scannerProfile()),
      saveScannerProfile: door.saveScannerProfile.handler(({ context, input }) =>
        context.desktop.saveScannerProfile(input),
      ),
      printForm: door.printForm.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.print(formJob(await handlers.documents.form(opened.context, actor, input))),
      ),
      saveForm: door.saveForm.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.savePdf(formJob(await handlers.documents.form(opened.context, actor, input))),
      ),
      printTestSheet: door.printTestSheet.handler(({ context }) => context.desktop.print(TEST_SHEET)),
      saveTestSheet: door.saveTestSheet.handler(({ context }) => context.desktop.savePdf(TEST_SHEET)),
      printSessionReport: door.printSessionReport.handler(async ({ context: { opened, actor, desktop } }) =>
        desktop.print(reportJob(await handlers.confirmations.sessionRecord(opened.context, actor, {}))),
      ),
      saveSessionReport: door.saveSessionReport.handler(async ({ context: { opened, actor, desktop } }) =>
        desktop.savePdf(reportJob(await handlers.confirmations.sessionRecord(opened.context, actor, {}))),
      ),
      printChaseList: door.printChaseList.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.print(chaseJob(await handlers.requests.chaseList(opened.context, actor, input))),
      ),
      saveChaseList: door.saveChaseList.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.savePdf(chaseJob(await handlers.requests.chaseList(opened.context, actor, input))),
      ),
      printers: door.printers.handler(({ context }) => context.desktop.printers()),
      printLetters: door.printLetters.handler(async ({ context: { opened, actor, desktop }, input }) => {
        const { ids, printer, reason } = input;
        // nothing is decrypted for a printer that is not there
        if (!(await desktop.printers()).some(({ name }) => name === printer))
          refuse('PRINTER_UNAVAILABLE', { printer });
        await desktop.printLetters(await opened.letters.open(actor, { ids, reason }), printer);
        return { printed: await opened.letters.recordPrinted(actor, { ids, reason }) };
      }),
      saveZip: door.saveZip.handler(({ context: { opened, actor, desktop }, input }) =>
        saveZip({ letters: opened.letters, desktop, actor }, input),
      ),
      printReconcileReport: door.printReconcileReport.handler(
        async ({ context: { opened, actor, desktop }, input }) =>
          desktop.print(reconcileJob(await handlers.reconcile.report(opened.context, actor, input))),
      ),
      saveReconcileReport: door.saveReconcileReport.handler(
        async ({ context: { opened, actor, desktop }, input }) =>
          desktop.savePdf(reconcileJob(await handlers.reconcile.report(opened.context, actor, input))),
      ),
      printPlan: door.printPlan.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.print(await planJob(opened.context, actor, input)),
      ),
      savePlan: door.savePlan.handler(async ({ context: { opened, actor, desktop }, input }) =>
        desktop.savePdf(await planJob(opened.context, actor, input)),
      ),
      saveRecoveryKey: door.saveRecoveryKey.handler(async ({ context: { opened, actor, desktop } }) =>
        desktop.saveRecoveryKey(await opened.takeRecoveryKey(actor)),
      ),
      chooseWatchedFolder: door.chooseWatchedFolder.handler(({ context: { desktop } }) =>
        desktop.chooseWatchedFolder(),
      ),
      showBatchFile: door.showBatchFile.handler(async ({ context: { opened, actor, desktop }, input }) => {
        const { batch } = await handlers.batches.show(opened.context, actor, input);
        const [file] = batch.files;
        if (file) desktop.showFile(file.path);
        return {};
      }),
    },
  };
}
