import { addressesIn } from './addresses-in.ts';
import type { AskedRow, ResultRow } from './result.ts';
import { sayOf } from './zmprov-row.ts';
import type { SeenOwner, ZmprovError, ZmprovSection } from './zmprov-section.ts';
import { MARK_DOMAIN } from './zimbra.ts';

/** More of an error is not looked into. */
const LONGEST_WORDS = 2000;
const PROMPTS = /^(?:prov> )+/;
const ERROR = /^ERROR: ([\w.-]+) \((.*)$/;
const MARK = new RegExp(
  `\\b(bf\\d{2}-\\d{4,})\\.(\\d{1,15})(?:\\.(ours|foreign|missing|unknown))?@${MARK_DOMAIN.replace('.', '[.]')}`,
  'i',
);
const NAME = /^# name (\S+)$/;
const VALUE = /^([A-Za-z]\w*): (.*)$/;

/** Whether a text is what zmprov prints while it reads a file. */
export function isZmprovLog(content: string): boolean {
  return /^prov> |^ERROR: (?:account|service|zclient)\.|^Unknown command/m.test(content);
}

/**
 * Reads the log of `zmprov -f FILE` (output and errors together). Rows are told by their marks; what stands outside any
 * row is an error of its own line, which settles a row only where it is about exactly one address.
 */
export function parseZmprovLog(content: string, asked: readonly AskedRow[]): ResultRow[] {
  const { sections, stray } = sectionsOf(content);
  const byId = new Map(asked.map((row) => [row.operationId, row]));
  const byAddress = new Map(asked.map((row) => [row.address.toLowerCase(), row]));
  return [
    ...sections.map((section) => rowOfSection(section, byId.get(section.operationId))),
    ...stray.map((error) => rowOfError(error, byAddress)),
  ].toSorted((one, other) => one.line - other.line);
}

function sectionsOf(content: string): { sections: ZmprovSection[]; stray: ZmprovError[] } {
  const sections: ZmprovSection[] = [];
  const stray: ZmprovError[] = [];
  for (const [index, raw] of content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const text = raw.replace(PROMPTS, '');
    const section = sections.at(-1);
    const error = ERROR.exec(text);
    const mark = error && MARK.exec(text);
    if (mark?.[3] !== undefined) seenIn(section, mark);
    else if (mark) sections.push(newSection(index + 1, mark));
    else if (error) (section?.errors ?? stray).push(errorOf(index + 1, error));
    else if (section) readBack(section, text);
  }
  return { sections, stray };
}

function newSection(line: number, [, batch = '', operationId = '']: RegExpExecArray): ZmprovSection {
  const row = { batch: batch.toLowerCase(), operationId: Number(operationId) };
  return { line, ...row, seen: null, errors: [], account: null };
}

/** What the script saw belongs to the row that it names, and to no other. */
function seenIn(section: ZmprovSection | undefined, [, , operationId, seen]: RegExpExecArray): void {
  if (section?.operationId === Number(operationId)) section.seen = seen?.toLowerCase() as SeenOwner;
}

function errorOf(line: number, [, code = '', rest = '']: RegExpExecArray): ZmprovError {
  return { line, code, words: rest.slice(0, LONGEST_WORDS).replace(/\)$/, '') };
}

function readBack(section: ZmprovSection, text: string): void {
  const name = NAME.exec(text)?.[1];
  if (name !== undefined) section.account = { address: name.toLowerCase(), values: new Map() };
  const [, attribute, value = ''] = VALUE.exec(text) ?? [];
  if (attribute === undefined || !section.account) return;
  const { values } = section.account;
  values.set(attribute, [...(values.get(attribute) ?? []), value]);
}

function rowOfSection(section: ZmprovSection, row: AskedRow | undefined): ResultRow {
  const { line, batch, operationId } = section;
  const address = row?.address ?? section.account?.address ?? section.errors[0]?.words ?? '';
  const said = row ? sayOf(section, row) : ({ result: 'unknown', message: '' } as const);
  return { line, batch, operationId, address: address.toLowerCase(), ...said };
}

function rowOfError({ line, code, words }: ZmprovError, rows: ReadonlyMap<string, AskedRow>): ResultRow {
  const named = addressesIn(words);
  const [address = ''] = named;
  const row = named.size === 1 ? rows.get(address) : undefined;
  const message = `${code}: ${words}`;
  if (!row) return { line, operationId: null, address: message, result: 'unknown', message, batch: null };
  const lone = {
    line,
    batch: '',
    operationId: row.operationId,
    seen: 'ours' as const,
    errors: [{ line, code, words }],
    account: null,
  };
  return { line, operationId: row.operationId, address, batch: null, ...sayOf(lone, row) };
}
