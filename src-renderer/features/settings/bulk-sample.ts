import { BULK_PLACEHOLDERS } from '#shared/contract/settings.ts';

type Placeholder = (typeof BULK_PLACEHOLDERS)[number];
const PLACEHOLDER = /\{([^{}]*)\}/g;

/** Somebody who does not exist: what a row looks like. */
const SAMPLE: Record<Exclude<Placeholder, 'address' | 'domain'>, string> = {
  action: 'create',
  formerAddress: '',
  accountKey: 'sample-account-key',
  localPart: 'somchai.ja',
  password: '••••••••••••••',
  firstNameEn: 'Somchai',
  lastNameEn: 'Jaidee',
  firstNameTh: 'สมชาย',
  lastNameTh: 'ใจดี',
  displayName: 'สมชาย ใจดี',
  unitTh: 'ศาลจังหวัดกาญจนบุรี',
  position: 'เจ้าพนักงานศาลยุติธรรม',
  phone: '0225122207',
  quotaMegabytes: '3072',
  attachmentMegabytes: '25',
  batch: 'BF69-0001',
};

const isPlaceholder = (name: string): name is Placeholder =>
  (BULK_PLACEHOLDERS as readonly string[]).includes(name);

/** A template filled in for the sample person; what is not known stays as it is written. */
export function fillSample(template: string, domain: string): string {
  const values: Record<Placeholder, string> = { ...SAMPLE, domain, address: `${SAMPLE.localPart}@${domain}` };
  return template.replace(PLACEHOLDER, (whole, name: string) => (isPlaceholder(name) ? values[name] : whole));
}

/** Names in curly brackets that stand for nothing, as they are written; the office refuses them on saving. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)]
    .filter(([, name = '']) => !isPlaceholder(name))
    .map(([whole]) => whole);
}
