import type { TFunction } from 'i18next';
import type { ErrorCode, ErrorData, InputFault } from '#shared/contract/errors.ts';
import { asRefusal } from './refusals.ts';

interface Words {
  t: TFunction;
  /** Writes an instant as people do. */
  when: (instant: string) => string;
  /** The same for a calendar day. */
  day: (day: string) => string;
}

type Gaps = Record<string, unknown>;

/** What a thrown value says in the user's language; see `useErrorText`. */
export function errorSentence(error: unknown, words: Words): string {
  const refusal = asRefusal(error);
  if (!refusal) return words.t('errors.offline');
  const inWords = IN_WORDS[refusal.code] as ((data: unknown, words: Words) => Gaps) | undefined;
  return words.t(`errors.${refusal.code}`, inWords ? inWords(refusal.data, words) : refusal.data);
}

const CHANGED_BY_APPLICANT = new Set(['submitted', 'cancelled', 'expired']);

/** For each refusal whose data do not stand in its sentence as they are: codes as words, instants as dates. */
const IN_WORDS: { [Code in ErrorCode]?: (data: ErrorData<Code>, words: Words) => Gaps } = {
  INVALID_INPUT: ({ faults }, { t }) => ({
    faults: faults.map((fault) => faultSentence(fault, t)).join(' · '),
  }),
  NOT_ALLOWED: ({ needs }, { t }) => ({ needs: list(needs, 'common.role', t) }),
  REGISTRY_UNAVAILABLE: ({ reason }, { t }) => ({
    reason: t(`errors.REGISTRY_UNAVAILABLE_reason.${reason}`),
  }),
  SLOW_DOWN: ({ retryAfterSeconds }) => ({ count: retryAfterSeconds }),
  SIGN_IN_LOCKED: ({ until }, { when }) => ({ until: when(until) }),
  WEAK_PASSWORD: ({ faults }, { t }) => ({ faults: list(faults, 'errors.passwordFault', t) }),
  NOT_ELIGIBLE: ({ category }, { t }) => ({ category: t(`common.category.${category}`) }),
  REQUEST_CHANGED: (data, words) => ({ state: stateWord(data.state, words) }),
  STATE_FORBIDS: (data, words) => ({ state: stateWord(data.state, words) }),
  CODE_OTHER_UNIT: ({ unitNameTh, unitNameEn }, { t }) => ({
    unit: t('errors.unitName', { th: unitNameTh, en: unitNameEn ?? unitNameTh }),
  }),
  CODE_ALREADY_CONFIRMED: ({ by, at }, { when }) => ({ by, at: when(at) }),
  REMINDED_LATELY: ({ at }, { when }) => ({ at: when(at) }),
  CODE_EXPIRED: ({ at }, { when }) => ({ at: when(at) }),
  CODE_CANCELLED: ({ state, at }, words) => ({ state: stateWord(state, words), at: words.when(at) }),
  CODE_RETURNED: ({ at, reason }, { t, when }) => ({
    at: when(at),
    reason: t(`common.returnReason.${reason ?? 'other'}`),
  }),
  UNDO_TOO_LATE: ({ state, at }, words) => ({
    state: stateWord(state, words),
    at: words.when(at),
    context: CHANGED_BY_APPLICANT.has(state) ? 'applicant' : 'office',
  }),
  CHECKS_INCOMPLETE: ({ missing }, { t }) => ({ missing: list(missing, 'common.check', t) }),
  ADDRESS_FAULTY: ({ faults }, { t }) => ({ faults: list(faults, 'errors.addressFault', t) }),
  ADDRESS_TAKEN: (data) => ({ ...data, context: data.active ? 'active' : 'former' }),
  ACCOUNT_STATE_FORBIDS: ({ state }, { t }) => ({ accountState: t(`common.accountState.${state}`) }),
  ACCOUNT_BUSY: ({ kind }, { t }) => ({ work: t(`common.operationKind.${kind}`) }),
  ADDRESS_STILL_HELD: ({ address, from }, { day }) => ({
    address,
    from: from === null ? '' : day(from),
    context: from === null ? 'always' : 'until',
  }),
  OPERATION_STATE_FORBIDS: ({ state }, { t }) => ({ operationState: t(`common.operationState.${state}`) }),
  APPROVAL_CHANGED: ({ count, changes }, { t }) => ({
    count,
    context: changes.length === 0 ? 'table' : 'rows',
    changes: changes
      .map(({ requestCode, fields }) => `${requestCode} (${list(fields, 'common.plannedField', t)})`)
      .join(' · '),
  }),
  CONNECTOR_UNAVAILABLE: ({ connector }, { t }) => ({ connector: t(`common.connector.${connector}`) }),
  LANE_PAUSED: ({ connector, reason }, { t }) => ({ reason, connector: t(`common.connector.${connector}`) }),
  PAPER_KNOWN: ({ by, at }, { when }) => ({ by, at: when(at) }),
  PAPER_STATE_FORBIDS: ({ state }, { t }) => ({ paperState: t(`common.paperState.${state}`) }),
  PAPER_PAGE_STATE_FORBIDS: ({ state }, { t }) => ({ pageState: t(`common.pageState.${state}`) }),
  PAPER_LOCKED: ({ state }, words) => ({ state: stateWord(state, words) }),
  MAIL_FAILED: ({ reason, words }, { t }) => ({
    words,
    reason: t(`errors.mailReason.${reason}`, { defaultValue: t('errors.mailReason.other') }),
  }),
  TEMPLATE_FAULTY: withReason,
  BATCH_FILE_UNWRITABLE: withReason,
  BATCH_RESULT_UNREADABLE: withReason,
  LIST_UNREADABLE: withReason,
  PRINT_FAILED: (data, words) => ({ ...withReason(data, words), context: data.paper }),
  FILE_UNWRITABLE: withReason,
  FOLDER_UNUSABLE: withReason,
};

/** Our own codes and the system's (`ENOSPC`) in words; `placeholder {x}` names what is unknown; the rest as it is. */
function withReason(data: { reason: string }, { t }: Words): Gaps {
  const [code = '', name] = data.reason.split(/ (?=\{)/);
  return { ...data, reason: t(`errors.reason.${code}`, { name, defaultValue: data.reason }) };
}

function list(codes: readonly string[], area: string, t: TFunction): string {
  return codes.map((code) => t(`${area}.${code}`, { defaultValue: code })).join(', ');
}

function stateWord(state: string, { t }: Words): string {
  return t(`common.state.${state}`, { defaultValue: state });
}

/** `person.0.phone` is about the phone: the last name in the path is the field's. */
function faultSentence({ path, code }: InputFault, t: TFunction): string {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const fault = t(`errors.fault.${code}`, { defaultValue: t('errors.fault.invalid') });
  const label = t(`errors.field.${field}`, { defaultValue: '' });
  return label ? t('errors.fieldAnd', { field: label, fault }) : fault;
}
