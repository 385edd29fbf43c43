import { mkdirSync, rmSync } from 'node:fs';
import { toolsNode } from '../setup/tools-node.mjs';
import { runOnVirtualDisplay } from './display.mjs';
import { cleanEnvironment } from './environment.mjs';
import { at } from './paths.mjs';
import { run } from './run.mjs';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

const reports = at('.runtime/reports');

/** Unit and integration tests. Answers how many tests passed, failed and were skipped. */
export async function runVitest(projects, filters) {
  const report = freshReport('vitest.json');
  const args = [
    at('node_modules/vitest/vitest.mjs'),
    'run',
    ...projects.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...passWithout(filters, '--passWithNoTests'),
  ];
  const code = await run(toolsNode(), args, { env: cleanEnvironment() });
  return counted(code, readVitestReport(report));
}

/** e2e tests in the real app, on a virtual display. */
export async function runPlaywright(filters) {
  const report = freshReport('playwright.json');
  const args = [
    at('node_modules/@playwright/test/cli.js'),
    'test',
    '--reporter=list,json',
    '--forbid-only',
    '--fail-on-flaky-tests',
    ...passWithout(filters, '--pass-with-no-tests'),
  ];
  const env = { ...cleanEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
  const code = await runOnVirtualDisplay(toolsNode(), args, { env });
  return counted(code, readPlaywrightReport(report));
}

/** A runner that ends badly without naming a failed test has failed all the same. */
function counted(code, tally) {
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** A filter may match in one runner only; that the other finds nothing is then no failure. */
function passWithout(filters, option) {
  return filters.length > 0 ? [...filters, option] : [];
}

function freshReport(name) {
  mkdirSync(reports, { recursive: true });
  rmSync(at('.runtime/reports', name), { force: true });
  return at('.runtime/reports', name);
}
