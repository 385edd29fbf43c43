import type { TFunction } from 'i18next';
import type { InputFault } from '#shared/contract/errors.ts';
import { asRefusal, type RefusalAnswer } from './refusals.ts';

interface Words {
  t: TFunction;
  /** Writes an instant as people do. */
  when: (instant: string) => string;
}

/** What a thrown value says in the user's language; see `useErrorText`. */
export function errorSentence(error: unknown, words: Words): string {
  const refusal = asRefusal(error);
  if (!refusal) return words.t('errors.offline');
  return words.t(`errors.${refusal.code}`, sentenceData(refusal, words));
}

/** The refusal's data as they stand in the sentence: codes as words, instants as dates. */
function sentenceData(refusal: RefusalAnswer, { t, when }: Words): Record<string, unknown> {
  const state = (name: string) => t(`common.state.${name}`, { defaultValue: name });
  const list = (codes: readonly string[], area: string) =>
    codes.map((code) => t(`${area}.${code}`)).join(', ');
  switch (refusal.code) {
    case 'INVALID_INPUT':
      return { faults: refusal.data.faults.map((fault) => faultSentence(fault, t)).join(' · ') };
    case 'NOT_ALLOWED':
      return { needs: list(refusal.data.needs, 'common.role') };
    case 'REGISTRY_UNAVAILABLE':
      return { reason: t(`errors.REGISTRY_UNAVAILABLE_reason.${refusal.data.reason}`) };
    case 'SLOW_DOWN':
      return { count: refusal.data.retryAfterSeconds };
    case 'SIGN_IN_LOCKED':
      return { until: when(refusal.data.until) };
    case 'WEAK_PASSWORD':
      return { faults: list(refusal.data.faults, 'errors.passwordFault') };
    case 'NOT_ELIGIBLE':
      return { category: t(`common.category.${refusal.data.category}`) };
    case 'REQUEST_CHANGED':
    case 'STATE_FORBIDS':
      return { state: state(refusal.data.state) };
    case 'CODE_OTHER_UNIT':
      return {
        unit: t('errors.unitName', {
          th: refusal.data.unitNameTh,
          en: refusal.data.unitNameEn ?? refusal.data.unitNameTh,
        }),
      };
    case 'CODE_ALREADY_CONFIRMED':
      return { by: refusal.data.by, at: when(refusal.data.at) };
    case 'CODE_CANCELLED':
      return { state: state(refusal.data.state), at: when(refusal.data.at) };
    case 'CODE_RETURNED':
      return {
        at: when(refusal.data.at),
        reason: t(`common.returnReason.${refusal.data.reason ?? 'other'}`),
      };
    case 'CHECKS_INCOMPLETE':
      return { missing: list(refusal.data.missing, 'common.check') };
    case 'ADDRESS_FAULTY':
      return { faults: addressFaults(refusal.data.faults, t) };
    case 'ADDRESS_TAKEN':
      return { ...refusal.data, context: refusal.data.active ? 'active' : 'former' };
    case 'OPERATION_STATE_FORBIDS':
      return { operationState: t(`common.operationState.${refusal.data.state}`) };
    case 'MAIL_FAILED':
      return {
        words: refusal.data.words,
        reason: t(`errors.mailReason.${refusal.data.reason}`, { defaultValue: t('errors.mailReason.other') }),
      };
    case 'TEMPLATE_FAULTY':
    case 'BATCH_FILE_UNWRITABLE':
    case 'BATCH_RESULT_UNREADABLE':
    case 'PRINT_FAILED':
    case 'FILE_UNWRITABLE':
    case 'FOLDER_UNUSABLE':
      return { ...refusal.data, reason: reasonWords(refusal.data.reason, t) };
    default:
      return refusal.data;
  }
}

function addressFaults(codes: readonly string[], t: TFunction): string {
  const other = t('errors.addressFault.other');
  return codes.map((code) => t(`errors.addressFault.${code}`, { defaultValue: other })).join(', ');
}

/** Our own codes and the system's (`ENOSPC`) in words; `placeholder {x}` names what is unknown; the rest as it is. */
function reasonWords(reason: string, t: TFunction): string {
  const [code = '', name] = reason.split(/ (?=\{)/);
  return t(`errors.reason.${code}`, { name, defaultValue: reason });
}

/** `person.0.phone` is about the phone: the last name in the path is the field's. */
function faultSentence({ path, code }: InputFault, t: TFunction): string {
  const field = path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? '';
  const fault = t(`errors.fault.${code}`, { defaultValue: t('errors.fault.invalid') });
  const label = t(`errors.field.${field}`, { defaultValue: '' });
  return label ? t('errors.fieldAnd', { field: label, fault }) : fault;
}
