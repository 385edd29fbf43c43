import type { ConnectorId } from '#shared/contract/vocabulary.ts';
import type { Connector, LiveConnector } from '#main/connectors/connector.ts';

/** How to open each live connector from the stored settings; null where they are not complete. */
export type LiveOpeners = Partial<Record<ConnectorId, () => Promise<LiveConnector | null>>>;

/** The connectors that keep connections open: opened with the first order, and anew after their settings have changed. */
export interface LiveConnectors {
  /** For the worker: always the ones that belong to the settings as they stand. */
  readonly connectors: readonly Connector[];
  /** Those whose settings are complete. */
  configured(): Promise<ConnectorId[]>;
  /** The open connector itself; null where the settings are not complete. */
  live(id: ConnectorId): Promise<LiveConnector | null>;
  /** Orders that are under way are tried again later, with the new settings. */
  reopen(id: ConnectorId): Promise<void>;
  close(): Promise<void>;
}

export function createLiveConnectors(openers: LiveOpeners): LiveConnectors {
  const ids = Object.keys(openers) as ConnectorId[];
  const opened = new Map<ConnectorId, Promise<LiveConnector | null>>();

  function live(id: ConnectorId): Promise<LiveConnector | null> {
    const known = opened.get(id);
    if (known) return known;
    const connector = openers[id]?.() ?? Promise.resolve(null);
    opened.set(id, connector);
    // settings that cannot be read now are read again with the next order
    connector.catch(() => opened.delete(id));
    return connector;
  }

  async function reopen(id: ConnectorId): Promise<void> {
    const former = opened.get(id);
    opened.delete(id);
    await (await former?.catch(() => null))?.close();
  }

  return {
    live,
    reopen,
    connectors: ids.map((id) => ({
      id,
      async perform(order) {
        const connector = await live(id);
        return connector
          ? connector.perform(order)
          : { kind: 'refused', code: 'PLATFORM_NOT_CONFIGURED', words: '' };
      },
    })),
    async configured() {
      const connectors = await Promise.all(ids.map(live));
      return ids.filter((_, index) => connectors[index]);
    },
    async close() {
      await Promise.all([...opened.keys()].map(reopen));
    },
  };
}
