import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nationalIdOf, personalForm, unitForm } from '#tests/helpers/sample-requests.ts';

const CLI = fileURLToPath(new URL('../../src-main/cli.ts', import.meta.url));
const KEY = '5f0c2f2e-0000-4000-8000-000000000001';
const TEN_COMMANDS = 120_000;
let folder: string;
/** Everything that was printed in a test, on either stream. */
let printed = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-cli-'));
  printed = '';
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one command as its own program. */
function run(args: string[], stdin = '') {
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, ...args],
      (error: ExecFileException | null, stdout, stderr) => {
        printed += stdout + stderr;
        resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
    child.stdin?.end(stdin);
  });
}

const data = () => ['--data', join(folder, 'registry')];

/** Runs a command that must go well and answers with its JSON. */
async function answer(words: string, stdin = ''): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await run([...words.split(' '), ...data(), '--json'], stdin);
  expect(stderr).toBe('');
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd()).not.toContain('\n');
  return JSON.parse(stdout) as Record<string, unknown>;
}

/** Runs a command that must be refused and answers with code, data and exit code. */
async function failure(words: string, stdin = '') {
  const { exitCode, stdout, stderr } = await run([...words.split(' '), ...data(), '--json'], stdin);
  expect(stdout).toBe('');
  const { error } = JSON.parse(stderr) as { error: { code: string; data: object } };
  return { ...error, exitCode };
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

const firstPath = (files: unknown) => (files as { path: string }[])[0]?.path ?? '';

test(
  'a request travels its way from the command line, and no national ID is printed on it',
  async () => {
    expect(text((await answer('migrate'))['migrated']?.toString())).toContain('0010-create-units');
    const submit = `request submit - --key ${KEY}`;
    const { code } = await answer(submit, JSON.stringify(personalForm()));
    expect(code).toMatch(/^EM\d{2}000001\d{2}$/);
    expect(await answer('request list --text kulthida --sort oldest')).toMatchObject({
      total: 1,
      rows: [{ code }],
    });
    expect(await failure(`provision ${text(code)}`)).toMatchObject({ code: 'STATE_FORBIDS', exitCode: 1 });
    await answer(`confirm ${text(code)} --revision 1`);
    await answer(`provision ${text(code)}`);
    const batch = await answer('batch write');
    expect(readFileSync(firstPath(batch['files']), 'utf8')).toContain('kulthida.wo@coj.go.th');
    const result = join(folder, 'result.csv');
    writeFileSync(result, 'address,result,message\nkulthida.wo@coj.go.th,ok,\nnobody@coj.go.th,ok,\n');
    expect(await answer(`batch result ${text(batch['number'])} ${result}`)).toMatchObject({
      matched: 1,
      unmatched: [{ line: 3, text: 'nobody@coj.go.th' }],
    });
    expect((await run(['request', 'show', text(code), ...data()])).stdout).toContain(
      nationalIdOf(1).slice(-3, -1),
    );
    const trail = join(folder, 'audit.json');
    writeFileSync(trail, JSON.stringify({ subject: code, offset: 0, limit: 50 }));
    const { rows } = (await answer(`call audit.list ${trail}`)) as {
      rows: { door: string; actor: string }[];
    };
    expect(new Set(rows.map(({ door }) => door))).toContain('cli');
    expect(rows.every(({ actor }) => actor === 'office' || actor.startsWith('operator:'))).toBe(true);
    expect(await answer('verify')).toMatchObject({ ok: true, requests: 1, findings: [] });
    expect(printed).not.toContain(nationalIdOf(1));
  },
  TEN_COMMANDS,
);

test(
  'every refusal has its code and exit code, for people and as JSON',
  async () => {
    const wrong = unitForm({ nationalId: '1234567890123', phone: 'โทร' });
    expect(await failure('request submit -', JSON.stringify(wrong))).toEqual({
      code: 'INVALID_INPUT',
      data: {
        faults: [
          { path: 'form.person.nationalId', code: 'national-id-check-digit' },
          { path: 'form.person.phone', code: 'phone' },
        ],
      },
      exitCode: 1,
    });
    const people = await run(['confirm', 'EM6900012358', ...data()]);
    expect(people).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: 'CODE_CHECK_DIGITS  text: EM6900012358\n',
    });
    expect(await failure('call people.resetPassword -', '{"id":7}')).toMatchObject({
      code: 'PERSON_NOT_FOUND',
    });
    expect(printed).not.toMatch(/\n\s+at |1234567890123/);
  },
  TEN_COMMANDS,
);

test(
  'a command line that is wrong says what is missing and exits with 2',
  async () => {
    const usage = { code: 'USAGE', exitCode: 2 };
    const missing = join(folder, 'nowhere.json');
    expect(await failure(`batch result BF69-0001 ${missing}`)).toMatchObject(usage);
    expect(await failure('verify --colour red')).toMatchObject(usage);
    expect(await run(['migrate', '--json'])).toMatchObject({ exitCode: 2, stdout: '' });
    const help = await run(['--help']);
    expect(help.exitCode).toBe(0);
    for (const words of [
      'migrate',
      'request submit',
      'request show',
      'request list',
      'confirm',
      'provision',
      'verify',
    ])
      expect(help.stdout).toContain(`\n  ${words}`);
  },
  TEN_COMMANDS,
);

test(
  'a registry that cannot be opened exits with 3 and its problem',
  async () => {
    await answer('migrate');
    const path = join(folder, 'registry', 'registry.sqlite');
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0x58, 0, 8192));
    expect(await failure('verify')).toMatchObject({
      code: 'REGISTRY_PROBLEM',
      data: { problem: 'damaged' },
      exitCode: 3,
    });
    expect(printed).not.toMatch(/\n\s+at /);
  },
  TEN_COMMANDS,
);
