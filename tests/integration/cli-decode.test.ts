import { type ExecFileException, execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imagePdf } from '#tests/helpers/image-pdf.ts';
import { paperPage } from '#tests/helpers/paper-pages.ts';
import { jpegOf, tiffOf } from '#tests/helpers/paper-pictures.ts';

const CLI = fileURLToPath(new URL('../../src-main/cli.ts', import.meta.url));
const CODE = 'EM6900012357';
const PATIENCE = 300_000;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'court-mail-decode-'));
  const forms = [paperPage({ codes: [CODE] }), paperPage(), paperPage({ codes: ['HELLO-128'], quarters: 2 })];
  writeFileSync(join(folder, 'forms.pdf'), imagePdf(forms));
  writeFileSync(join(folder, 'fax.tif'), tiffOf([paperPage({ codes: [CODE] }), paperPage()], 'ccittfax4'));
  // its name does not say what it is
  writeFileSync(join(folder, 'photo.txt'), jpegOf(paperPage({ codes: [CODE] })));
  writeFileSync(join(folder, 'broken.pdf'), imagePdf(forms).subarray(0, 300));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function decode(...args: string[]) {
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      [CLI, 'decode', ...args],
      { cwd: folder },
      (error: ExecFileException | null, stdout, stderr) =>
        resolve({ exitCode: error ? Number(error.code) : 0, stdout, stderr }),
    );
  });
}

test(
  'decode prints file, page and code of each form, and says on standard error where there was none',
  async () => {
    const { exitCode, stdout, stderr } = await decode('forms.pdf', 'fax.tif', 'photo.txt');
    expect(stdout).toBe(`forms.pdf\t1\t${CODE}\nfax.tif\t1\t${CODE}\nphoto.txt\t1\t${CODE}\n`);
    expect(stderr.split('\n')).toContain('forms.pdf: page 2: no code');
    expect(exitCode).toBe(0);
  },
  PATIENCE,
);

test(
  'with --any the text of every Code 128; a file that cannot be read costs the others nothing but the exit code',
  async () => {
    const { exitCode, stdout, stderr } = await decode('broken.pdf', 'nowhere.png', '--any', 'forms.pdf');
    expect(stdout).toBe(`forms.pdf\t1\t${CODE}\nforms.pdf\t3\tHELLO-128\n`);
    expect(stderr).toContain('broken.pdf: PAPER_BROKEN  This file is damaged');
    expect(stderr).toContain('nowhere.png: ENOENT');
    expect(exitCode).toBe(1);
  },
  PATIENCE,
);

test(
  'with --json one answer on standard output; without a file the command line is wrong',
  async () => {
    const { stdout } = await decode('photo.txt', '--json');
    expect(JSON.parse(stdout)).toEqual({
      files: [{ file: 'photo.txt', pages: 1, codes: [{ page: 1, text: CODE }], problem: null, badPages: [] }],
    });
    expect(await decode()).toMatchObject({ exitCode: 2, stdout: '' });
  },
  PATIENCE,
);
