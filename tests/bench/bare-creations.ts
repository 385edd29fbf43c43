import { readFileSync } from 'node:fs';
import { Attribute, Client } from 'ldapts';
import { OFFICE_DN, OFFICE_PASSWORD, type TestSlapd } from '../helpers/servers/slapd.ts';

const AT_ONCE = 24;

/**
 * The least that any program here can do for the same accounts: each entry is added and its password tried out, by the
 * library that the office uses, and nothing is looked for, read back, or recorded.
 */
export async function bareCreations(slapd: TestSlapd, ldif: string): Promise<void> {
  const entries = readFileSync(ldif, 'utf8').split('\n\n').map(entryOf);
  const open = async () => {
    const client = new Client({ url: slapd.ldapsUrl, tlsOptions: { ca: slapd.authority.pem } });
    await client.bind(OFFICE_DN, OFFICE_PASSWORD);
    return client;
  };
  const adding = await open();
  const hands = await Promise.all(Array.from({ length: AT_ONCE }, open));
  await Promise.all(
    hands.map(async (signingIn) => {
      for (let entry = entries.pop(); entry; entry = entries.pop()) {
        await adding.add(entry.dn, entry.attributes);
        await signingIn.bind(entry.dn, entry.password);
      }
      await signingIn.unbind();
    }),
  );
  await adding.unbind();
}

/** An entry as `seedOrders` writes it: every value in base64. */
function entryOf(text: string) {
  const [first = '', ...lines] = text.trim().split('\n');
  const values = Map.groupBy(
    lines.map((line) => line.split(':: ') as [string, string]),
    ([name]) => name,
  );
  const attributes = [...values].map(
    ([type, of]) => new Attribute({ type, values: of.map(([, value]) => decoded(value)) }),
  );
  const password = decoded(values.get('userPassword')?.[0]?.[1] ?? '');
  return { dn: first.slice('dn: '.length), attributes, password };
}

const decoded = (base64: string) => Buffer.from(base64, 'base64').toString();
