import { existsSync, readFileSync } from 'node:fs';

/** vitest's JSON report. A file that could not even be loaded has no tests in it and counts as one failure. */
export function readVitestReport(file) {
  const report = read(file);
  if (!report) return noReport;
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Playwright's JSON report. A test that passed only on a second try counts as failed. */
export function readPlaywrightReport(file) {
  const report = read(file);
  if (!report) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** The runner died before it could write: the runner's exit code makes a failure of it. */
const noReport = { passed: 0, failed: 0, skipped: 0 };

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
