/** What a mail system says it did with a message (RFC 3464 section 2.3.3). */
export const DELIVERY_ACTIONS = ['failed', 'delayed', 'delivered', 'relayed', 'expanded'] as const;
export type DeliveryAction = (typeof DELIVERY_ACTIONS)[number];

/** What a delivery report says of one recipient; null where it does not say. */
export interface RecipientStatus {
  /** To whom the sender addressed it, and to whom it went in the end: another one where mail is forwarded. */
  originalRecipient: string | null;
  finalRecipient: string | null;
  action: DeliveryAction;
  /** RFC 3463: `5.1.1`. */
  status: string | null;
  /** The last mail server's own words. */
  diagnostic: string | null;
}

/** A report speaks of the recipients of one message; ours have one. What comes after so many is nobody's. */
const MOST_GROUPS = 100;
const LONGEST_FIELD = 2000;
const FIELD = /^([\w-]{1,60})[ \t]{0,100}:(.*)$/;

/**
 * The recipients in the body of a `message/delivery-status` part (RFC 3464 section 2.1): groups of header-like fields
 * between empty lines, the first of which is about the message. Whatever is not one is passed over: reports are written by
 * every kind of program, and this one may be forged.
 */
export function readDeliveryStatus(text: string): RecipientStatus[] {
  return groupsOf(text).flatMap((fields) => recipientOf(fields) ?? []);
}

function groupsOf(text: string): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  let fields = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (groups.length >= MOST_GROUPS) return groups;
    const [, name, value = ''] = FIELD.exec(line.slice(0, LONGEST_FIELD)) ?? [];
    if (line.trim() === '') {
      if (fields.size > 0) groups.push(fields);
      fields = new Map();
      last = '';
    } else if (/^[ \t]/.test(line) && last !== '') {
      const before = fields.get(last) ?? '';
      fields.set(last, `${before} ${line.trim()}`.slice(0, LONGEST_FIELD));
    } else if (name !== undefined) {
      last = name.toLowerCase();
      // a field that comes twice says nothing more: the first one counts
      if (fields.has(last)) last = '';
      else fields.set(last, value.trim());
    }
  }
  if (fields.size > 0) groups.push(fields);
  return groups;
}

function recipientOf(fields: ReadonlyMap<string, string>): RecipientStatus | undefined {
  const finalRecipient = addressIn(fields.get('final-recipient'));
  const originalRecipient = addressIn(fields.get('original-recipient'));
  const status = enhancedStatusIn(fields.get('status') ?? '');
  const diagnostic = afterType(fields.get('diagnostic-code')) || null;
  const action = actionOf(fields.get('action'), status);
  const isAboutRecipient = finalRecipient !== null || originalRecipient !== null || fields.has('action');
  if (!isAboutRecipient || action === undefined) return undefined;
  return { originalRecipient, finalRecipient, action, status, diagnostic };
}

/** As it is written, with a comment behind it or not; where it is missing, the status's class says it. */
function actionOf(written: string | undefined, status: string | null): DeliveryAction | undefined {
  const word = /^[a-z]+/.exec((written ?? '').toLowerCase())?.[0];
  return DELIVERY_ACTIONS.find((action) => action === word) ?? actionOfStatus(status);
}

/** The class of a status code (RFC 3463 section 2): 2 success, 4 not yet, 5 never. */
export function actionOfStatus(status: string | null): DeliveryAction | undefined {
  const actions: Partial<Record<string, DeliveryAction>> = { 2: 'delivered', 4: 'delayed', 5: 'failed' };
  return actions[status?.charAt(0) ?? ''];
}

/** The first enhanced status code in a text; one of digits that belong to something longer, as an IP address, is none. */
export function enhancedStatusIn(text: string): string | null {
  return /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/.exec(text)?.[0] ?? null;
}

/** `rfc822; somebody@example.com` (RFC 3464 section 2.3.2; `utf-8` of RFC 6533), with the brackets that some add. */
function addressIn(field: string | undefined): string | null {
  const address = afterType(field)
    .replace(/\([^()]{0,200}\)/g, '')
    .replace(/[<>\s]/g, '');
  return address.includes('@') ? address : null;
}

function afterType(field: string | undefined): string {
  const text = field ?? '';
  const semicolon = text.indexOf(';');
  return (semicolon === -1 ? text : text.slice(semicolon + 1)).trim();
}
