import { randomUUID } from 'node:crypto';
import type { Inputs } from '#shared/contract/index.ts';
import { REQUEST_SORTS } from '#shared/contract/requests.ts';
import { CONFIRMATION_CHECKS } from '#shared/contract/vocabulary.ts';
import { type Command, operand } from './command.ts';
import { readJson } from './read-source.ts';

type Listing = Inputs['requests']['list'];

export const requestSubmit: Command = {
  words: 'request submit',
  operands: 'FILE|-',
  summary: 'take a filled-in form in (JSON as in contract/request-form.ts) and give it its document code',
  options: { key: 'submission key (UUID): the same key gets the same code, however often it is sent' },
  async run({ client, args, options }) {
    const form = readJson(operand(args, 0, 'FILE')) as Inputs['requests']['submit']['form'];
    const receipt = await client.requests.submit({ form, submissionKey: options['key'] ?? randomUUID() });
    return { value: receipt, lines: [`${receipt.code}  submitted ${receipt.submittedAt}`] };
  },
};

export const requestShow: Command = {
  words: 'request show',
  operands: 'CODE',
  summary: 'one request with its timeline; the national ID masked',
  options: {},
  async run({ client, args }) {
    const request = await client.requests.show({ code: operand(args, 0, 'CODE') });
    const lines = [
      `${request.code}  ${request.kind}  ${request.state}  revision ${request.revision}`,
      `${request.nameTh}  ${request.nameEn}  ${request.nationalIdMasked}`,
      `${request.unitNameTh}  ${request.position}`,
      `address: ${request.address ?? '-'}  contact: ${request.contactEmail}`,
      ...request.timeline.map(
        ({ at, event, state, by, reason }) => `  ${at}  ${event} → ${state}  ${by}  ${reason ?? ''}`,
      ),
    ];
    return { value: request, lines };
  },
};

export const requestList: Command = {
  words: 'request list',
  operands: '',
  summary: 'the Doc List',
  options: {
    text: 'free text: fragments of code, names, unit, e-mail',
    state: 'one state or several with commas',
    kind: 'personal or unit',
    unit: "the unit's id",
    from: 'first day of submission, YYYY-MM-DD',
    to: 'last day of submission, YYYY-MM-DD',
    sort: `${REQUEST_SORTS.join(', ')}; the first when absent`,
    offset: 'rows to skip, 0',
    limit: 'rows at most, 50 (up to 500)',
  },
  async run({ client, options }) {
    const { text, state, kind, unit, from, to, sort, offset, limit } = options;
    const filter = {
      ...(text !== undefined && { text }),
      ...(state !== undefined && { states: state.split(',') }),
      ...(kind !== undefined && { kind }),
      ...(unit !== undefined && { unitId: Number(unit) }),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    };
    // typed by hand: the contract's schema decides
    const input = { filter, sort: sort ?? 'newest', offset: Number(offset ?? 0), limit: Number(limit ?? 50) };
    const { rows, total, more } = await client.requests.list(input as Listing);
    const lines = rows.map(
      (row) => `${row.code}  ${row.state.padEnd(12)}  ${row.nameTh}  ${row.unitNameTh}  ${row.address ?? ''}`,
    );
    // where there are more, they were not counted to the end
    const known = more ? `at least ${total}` : total;
    return { value: { rows, total, more }, lines: [...lines, `${rows.length} of ${known}`] };
  },
};

export const confirm: Command = {
  words: 'confirm',
  operands: 'CODE',
  summary: 'lock a request whose signed paper was compared with the data, item by item',
  options: { revision: 'the revision printed on the paper; the newest when absent' },
  async run({ client, args, options }) {
    const opened = await client.confirmations.open({ text: operand(args, 0, 'CODE') });
    const revision = options['revision'] === undefined ? opened.revision : Number(options['revision']);
    const confirmed = await client.confirmations.confirm({
      code: opened.code,
      revision,
      checks: [...CONFIRMATION_CHECKS],
    });
    return { value: confirmed, lines: [`${confirmed.code}  confirmed ${confirmed.confirmedAt}`] };
  },
};
