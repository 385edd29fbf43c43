import { parseDocumentCode } from '#shared/domain/document-code.ts';
import type { Command } from './command.ts';

/** Opening the office has migrated already: this says what that did. */
export const migrate: Command = {
  words: 'migrate',
  operands: '',
  summary: 'make the registry, or bring it up to date after a backup',
  options: {},
  run({ office: { registry } }) {
    const { migrated } = registry;
    return Promise.resolve({ value: { migrated }, lines: migrated.length > 0 ? migrated : ['up to date'] });
  },
};

/** Without operands the registry, with operands the codes: neither changes anything. */
export const verify: Command = {
  words: 'verify',
  operands: '[CODE …]',
  summary:
    'look the whole registry over (file, audit chain, codes, timelines, IDs, scanned pages), or check the digits of codes',
  options: {},
  async run({ office, args }) {
    if (args.length > 0) return verifyCodes(args);
    const { requests, findings } = await office.verify();
    const lines = findings.map(({ check, subject }) => `${check}: ${subject}`);
    return {
      value: { ok: findings.length === 0, requests, findings },
      lines: [...lines, `${requests} requests, ${findings.length} findings`],
      exitCode: findings.length === 0 ? 0 : 1,
    };
  },
};

function verifyCodes(codes: string[]) {
  const value = codes.map((text) => {
    const parsed = parseDocumentCode(text);
    return { text, ok: parsed.ok, reason: parsed.ok ? null : parsed.reason };
  });
  const lines = value.map(({ text, reason }) => `${text}  ${reason ?? 'ok'}`);
  return { value, lines, exitCode: value.every(({ ok }) => ok) ? 0 : 1 };
}
