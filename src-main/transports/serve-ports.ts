import { RPCHandler } from '@orpc/server/message-port';
import type { Office } from '../office/open-office.ts';
import { createDesktopRouter, createDoorSession, type DoorSession } from './dispatch/index.ts';
import type { DesktopServices } from './dispatch/desktop-services.ts';
import type { PortOwner, ServePort } from './ipc.ts';

/**
 * Serves the office over message ports. The door's session belongs to the window, not to the port: a page that is
 * reloaded stays signed in, and locked if it was locked.
 */
export function servePorts(options: {
  office: () => Office | undefined;
  desktop: DesktopServices;
}): ServePort {
  const handler = new RPCHandler(createDesktopRouter());
  const sessions = new Map<number, DoorSession>();

  const sessionOf = (window: PortOwner): DoorSession => {
    const known = sessions.get(window.id);
    if (known) return known;
    const session = createDoorSession('desktop');
    sessions.set(window.id, session);
    window.once('destroyed', () => sessions.delete(window.id));
    return session;
  };

  return (port, window) => {
    const door = sessionOf(window);
    handler.upgrade(port, {
      context: {
        // the office may be closed and opened again while the page stays
        get office() {
          return options.office();
        },
        door,
        desktop: options.desktop,
      },
    });
  };
}
