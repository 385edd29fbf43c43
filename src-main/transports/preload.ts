import { ipcRenderer } from 'electron';
import { CONNECT_CHANNEL } from './connect-channel.ts';

/**
 * The whole bridge between page and office: one message, one port. Nothing is put into the page's world; the page says
 *
 *     const { port1, port2 } = new MessageChannel();
 *     window.postMessage('court-mail:connect', location.origin, [port2]);
 *
 * and speaks oRPC over `port1` from then on. Who may connect is decided in the main process (ipc.ts), which sees the
 * frame that asks; a check here would run in the very process that is not trusted.
 */
window.addEventListener('message', (event) => {
  if (event.source !== window || event.data !== CONNECT_CHANNEL) return;
  const [port, ...more] = event.ports;
  if (port && more.length === 0) ipcRenderer.postMessage(CONNECT_CHANNEL, null, [port]);
});
