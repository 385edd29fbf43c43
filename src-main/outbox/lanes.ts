import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Connector } from '#main/connectors/connector.ts';

/** One way out of the office, which a worker keeps busy by itself: a connector, or the mail server. */
export interface Lane {
  /** Null for messages. */
  connector: ConnectorId | null;
  /** Operations that are carried out at once. */
  atOnce: number;
  /** Operations that are claimed at once: enough that nothing stands still while results are being written. */
  claimed: number;
  /** Operations that are begun at once where so many wait: what is begun together is asked and written together. */
  together: number;
}

/** What a mail platform that answers over a network is asked at once: more would only stand in its own queue. */
const LIVE = { atOnce: 8, claimed: 32, together: 1 };
/** A directory is asked for many things as one, and they are written down as one: the more, the better. */
const DIRECTORY = { atOnce: 32, claimed: 72, together: 8 };
/** Handing over asks nobody: as many as one transaction should write. */
const HANDED_OVER = { atOnce: 100, claimed: 100, together: 1 };
/** What submission servers commonly let one sender have open. */
const MAIL = { atOnce: 4, claimed: 16, together: 1 };

const PACE: Record<ConnectorId, Omit<Lane, 'connector'>> = {
  ldap: DIRECTORY,
  scim: LIVE,
  'bulk-file': HANDED_OVER,
  'manual-task': HANDED_OVER,
};

/** Every way out there is. */
export function lanesOf(connectors: readonly Connector[]): Lane[] {
  const platforms = connectors.map(({ id }) => ({ connector: id, ...PACE[id] }));
  return [...platforms, { connector: null, ...MAIL }];
}
