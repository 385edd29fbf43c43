import { RPCHandler } from '@orpc/server/message-port';
import type { Office } from '../office/open-office.ts';
import { createDesktopRouter, createDoorSession, type DoorSession } from './dispatch/index.ts';
import type { DesktopServices } from './dispatch/desktop-services.ts';
import type { ServePort } from './ipc.ts';

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

  return (port, window) => {
    const door = sessions.get(window.id) ?? createDoorSession('desktop');
    sessions.set(window.id, door);
    window.once('destroyed', () => sessions.delete(window.id));
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
