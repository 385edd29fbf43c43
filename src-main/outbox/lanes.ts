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
}

/** What a mail platform that answers over a network is asked at once: more would only stand in its own queue. */
const LIVE = { atOnce: 8, claimed: 32 };
/** Handing over asks nobody: as many as one transaction should write. */
const HANDED_OVER = { atOnce: 100, claimed: 100 };
const WITHOUT_PLATFORM: ReadonlySet<ConnectorId> = new Set(['bulk-file', 'manual-task']);
/** What submission servers commonly let one sender have open. */
const MAIL = { atOnce: 4, claimed: 16 };

/** Every way out there is. */
export function lanesOf(connectors: readonly Connector[]): Lane[] {
  const platforms = connectors.map((connector) => ({
    connector: connector.id,
    ...(WITHOUT_PLATFORM.has(connector.id) ? HANDED_OVER : LIVE),
  }));
  return [...platforms, { connector: null, ...MAIL }];
}
