import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';

const MOST_TRIES = 400;

/** Resolves once somebody listens on a port of the loopback: a server may say that it starts before it does. */
export async function answering(port: number, tries = MOST_TRIES): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
  } catch (error) {
    if (tries === 0) throw error;
    await setTimeout(5);
    await answering(port, tries - 1);
  } finally {
    socket.destroy();
  }
}
