import { readFileSync, statSync } from 'node:fs';
import errors from '#shared/i18n/en/errors.json' with { type: 'json' };
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import { PaperProblem } from '../papers/paper-problem.ts';
import type { PageResult, PaperReader } from '../papers/paper-reader.ts';
import { createThreadedReader } from '../papers/threaded-reader.ts';
import { sourcePlace } from '../papers/worker-place.ts';
import { CliUsage, type FileCall, type FileCommand } from './command.ts';

/** One file's codes and what was wrong with it. */
interface Decoded {
  file: string;
  pages: number;
  codes: { page: number; text: string }[];
  problem: string | null;
  badPages: { page: number; reason: string }[];
}

export const decode: FileCommand = {
  words: 'decode',
  operands: 'FILE…',
  summary:
    'the document codes in PDF, TIFF, JPEG and PNG files, one line each: file, page, code, with tabs between',
  options: {},
  flags: { any: 'the text of any Code 128, not of ours alone' },
  async look(call) {
    if (call.args.length === 0) throw new CliUsage('FILE is missing');
    const reader = createThreadedReader({ place: sourcePlace, onFault: call.note });
    const files: Decoded[] = [];
    try {
      for (const file of call.args) files.push(await decodeFile(reader, file, call));
    } finally {
      await reader.close();
    }
    const allRead = files.every(({ problem, badPages }) => problem === null && badPages.length === 0);
    return { value: { files }, lines: [], exitCode: allRead ? 0 : 1 };
  },
};

async function decodeFile(reader: PaperReader, file: string, call: FileCall): Promise<Decoded> {
  const decoded: Decoded = { file, pages: 0, codes: [], problem: null, badPages: [] };
  try {
    const paper = await reader.open(() => bytesOf(file));
    decoded.pages = paper.pages;
    for (let page = 1; page <= paper.pages; page++) {
      const any = call.flags.has('any');
      report(await paper.readPage(page, { any, withPicture: false }), { decoded, page, any, call });
    }
  } catch (error) {
    decoded.problem = problemOf(error);
    call.note(`${file}: ${decoded.problem}  ${sentence(error)}`);
  }
  return decoded;
}

interface Place {
  decoded: Decoded;
  page: number;
  any: boolean;
  call: FileCall;
}

function report(result: PageResult, { decoded, page, any, call }: Place): void {
  const { file } = decoded;
  if (result.fault !== null) {
    decoded.badPages.push({ page, reason: result.fault });
    call.note(`${file}: page ${page}: ${result.fault}`);
    return;
  }
  if (!result.isWhole) call.note(`${file}: page ${page}: its picture breaks off`);
  const sure = result.codes.filter(({ isConfident }) => isConfident);
  const texts = new Set(sure.flatMap(({ text, code }) => (any ? text : (code ?? []))));
  for (const text of texts) {
    decoded.codes.push({ page, text });
    call.say(`${file}\t${page}\t${text}`);
  }
  if (texts.size === 0) call.note(`${file}: page ${page}: ${whyNothing(result.codes.length)}`);
}

const whyNothing = (seen: number) => (seen === 0 ? 'no code' : 'no code of ours beyond doubt');

/** @throws PaperProblem `PAPER_TOO_LARGE` before anything of it is read. */
function bytesOf(file: string): Uint8Array {
  const { fileBytes } = PAPER_LIMITS;
  if (statSync(file).size > fileBytes)
    throw new PaperProblem('PAPER_TOO_LARGE', { limitMegabytes: fileBytes / 1024 / 1024 });
  return readFileSync(file);
}

/** A code of the catalogue, or the system's own (`ENOENT`). */
function problemOf(error: unknown): string {
  if (error instanceof PaperProblem) return error.fault;
  if (error instanceof Error && 'code' in error) return String(error.code);
  throw error;
}

/** What to do about it; the system's codes speak for themselves. */
function sentence(error: unknown): string {
  if (!(error instanceof PaperProblem)) return '';
  return errors[error.fault].replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(error.data[name] ?? ''));
}
