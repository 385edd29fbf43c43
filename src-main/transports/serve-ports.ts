import { RPCHandler } from '@orpc/server/message-port';
import type { Office } from '../office/open-office.ts';
import { createDesktopRouter, createDoorSession, type DoorSession } from './dispatch/index.ts';
import type { DesktopServices } from './dispatch/desktop-services.ts';
import type { PortOwner, ServePort } from './ipc.ts';

/**
 * Serves the office over message ports. The door's session belongs to the window, not to the port: a page that is
 * reloaded stays signed in, and locked if it was locked. And it belongs to one open office: in another registry the same
 * staff number is somebody else, so whoever signed in before is signed out there.
 */
export function servePorts(options: {
  office: () => Office | undefined;
  desktop: DesktopServices;
}): ServePort {
  const handler = new RPCHandler(createDesktopRouter());
  const sessions = new Map<number, { office: Office | undefined; session: DoorSession }>();

  const sessionOf = (window: PortOwner, office: Office | undefined): DoorSession => {
    const known = sessions.get(window.id);
    if (known && known.office === office) return known.session;
    if (!known) window.once('destroyed', () => sessions.delete(window.id));
    const session = createDoorSession('desktop');
    sessions.set(window.id, { office, session });
    return session;
  };

  return (port, window) => {
    handler.upgrade(port, {
      context: {
        // the office may be closed and opened again while the page stays
        get office() {
          return options.office();
        },
        get door() {
          return sessionOf(window, options.office());
        },
        desktop: options.desktop,
      },
    });
  };
}
