import {
  ipcMain,
  type IpcMainEvent,
  type MessagePortMain,
  type WebContents,
  type WebFrameMain,
} from 'electron';
import { CONNECT_CHANNEL } from './connect-channel.ts';

/** The window a port belongs to, as far as its session is concerned. */
export type PortOwner = Pick<WebContents, 'id' | 'once'>;
/** Speaks to one page over its port until the port closes. */
export type ServePort = (port: MessagePortMain, door: PortOwner) => void;

export type IpcDoor = {
  /** Whether this frame is a page of ours that may speak to the office. */
  isTrusted: (frame: WebFrameMain | null, contents: WebContents) => boolean;
  /** May arrive later than the first page: a port keeps what is sent to it until it is started. */
  serve: Promise<ServePort>;
  log: { warn: (details: object, message: string) => void };
};

/** Opens the desktop's door: the only IPC listener of the program. Every port's sender is checked before it is used. */
export function openIpcDoor({ isTrusted, serve, log }: IpcDoor): void {
  const connect = async (event: IpcMainEvent): Promise<void> => {
    const { sender, senderFrame } = event;
    const [port, ...more] = event.ports;
    if (!port || more.length > 0 || !isTrusted(senderFrame, sender)) {
      for (const refused of event.ports) refused.close();
      log.warn({ from: originOf(senderFrame), contents: sender.id }, 'refused a connection to the office');
      return;
    }
    (await serve)(port, sender);
    port.start();
  };

  ipcMain.on(CONNECT_CHANNEL, (event) => void connect(event));
}

/** The origin only: a whole address may carry data. */
function originOf(frame: WebFrameMain | null): string {
  return frame?.origin ?? 'a frame that is gone';
}
