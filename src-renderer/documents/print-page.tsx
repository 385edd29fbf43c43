import '../lib/zod-without-eval.ts';
import '@fontsource/sarabun/400.css';
import '@fontsource/sarabun/700.css';
import './paper.css';
import './print-page.css';
import { createRoot } from 'react-dom/client';
import { type Paper, type PrintJob, printJobSchema } from '#shared/contract/documents.ts';
import { ChaseListPages } from './chase-list-pages.tsx';
import { PasswordLetters } from './password-letters.tsx';
import { ReconcileReportPages } from './reconcile-report-pages.tsx';
import { PlanTablePages } from './plan-table-pages.tsx';
import { RequestFormPage } from './request-form-page.tsx';
import { SessionReport } from './session-report.tsx';
import { TestSheetPage } from './test-sheet-page.tsx';

/** The job the main process left for this page: `?job=<uuid>`. */
async function loadJob(): Promise<PrintJob> {
  const job = new URLSearchParams(window.location.search).get('job') ?? '';
  const answer = await fetch(`/print-job/${encodeURIComponent(job)}`);
  if (!answer.ok) throw new Error(`print job: ${answer.status}`);
  return printJobSchema.parse(await answer.json());
}

function Page({ paper, onReady }: { paper: Paper; onReady: () => void }) {
  switch (paper.sort) {
    case 'request-form':
      return <RequestFormPage form={paper.form} onReady={onReady} />;
    case 'scanner-test-sheet':
      return <TestSheetPage onReady={onReady} />;
    case 'session-report':
      return <SessionReport record={paper.record} onReady={onReady} />;
    case 'reconcile-report':
      return <ReconcileReportPages report={paper.report} onReady={onReady} />;
    case 'plan-table':
      return <PlanTablePages table={paper.table} onReady={onReady} />;
    case 'chase-list':
      return <ChaseListPages list={paper.list} onReady={onReady} />;
    case 'password-letters':
      return <PasswordLetters letters={paper.letters} onReady={onReady} />;
  }
}

/** Title and `data-ready` tell the main process that the page may be printed; the title becomes the job's name. */
function announce(title: string): void {
  document.title = title;
  document.documentElement.dataset.ready = 'true';
}

/** A page that cannot be shown says so at once, instead of letting the main process wait in vain. */
function announceFailure(error: unknown): void {
  document.documentElement.dataset.failed = error instanceof Error ? error.name : 'unknown';
}

const root = document.getElementById('root');
if (!root) throw new Error('print.html has no #root');
loadJob()
  .then(({ title, paper }) => createRoot(root).render(<Page paper={paper} onReady={() => announce(title)} />))
  .catch(announceFailure);
