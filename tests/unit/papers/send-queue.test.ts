import { describe, expect, test, vi } from 'vitest';
import { PAPER_LIMITS } from '#shared/domain/paper-file.ts';
import {
  createSendQueue,
  type Piece,
  UnreadableFile,
} from '../../../src-renderer/features/papers/send-queue.ts';

const LARGE = PAPER_LIMITS.pieceBytes * 2 + 1;
const file = (name: string, size = 10) => new File([new Uint8Array(size)], name);

function openQueue(send: (piece: Piece, signal: AbortSignal) => Promise<unknown> = () => Promise.resolve()) {
  const sent: Piece[] = [];
  const onTaken = vi.fn();
  const onStopped = vi.fn();
  let here: number | null = 1;
  let keys = 0;
  const queue = createSendQueue({
    send: (piece, signal) => {
      sent.push(piece);
      return send(piece, signal);
    },
    newKey: () => `key-${(keys += 1)}`,
    onTaken,
    whoIsHere: () => here,
    onStopped,
  });
  const sitsDown = (staffId: number | null) => {
    here = staffId;
  };
  const states = () => queue.snapshot().map(({ name, state }) => `${name} ${state}`);
  return { queue, sent, onTaken, onStopped, sitsDown, states };
}

describe('the send queue', () => {
  test('sends a file in pieces that follow each other, and forgets it when it was taken', async () => {
    const { queue, sent, onTaken, states } = openQueue();
    queue.add([file('large.pdf', LARGE)]);
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledOnce());
    expect(sent.map(({ offset, bytes }) => [offset, bytes.size])).toEqual([
      [0, PAPER_LIMITS.pieceBytes],
      [PAPER_LIMITS.pieceBytes, PAPER_LIMITS.pieceBytes],
      [PAPER_LIMITS.pieceBytes * 2, 1],
    ]);
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(states()).toEqual([]);
  });

  test('an empty file is sent too, for the office to refuse it in its own words', async () => {
    const { queue, sent, onTaken } = openQueue();
    queue.add([file('empty.pdf', 0)]);
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledOnce());
    expect(sent.map(({ size }) => size)).toEqual([0]);
  });

  test('a refused file stays in the list and stops no other one', async () => {
    const refusal = new Error('refused');
    const { queue, onTaken, states } = openQueue(({ name }) =>
      name === 'bad.doc' ? Promise.reject(refusal) : Promise.resolve(),
    );
    queue.add([file('bad.doc'), file('good.pdf')]);
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledOnce());
    expect(states()).toEqual(['bad.doc refused']);
    expect(queue.snapshot()[0]?.error).toBe(refusal);
    queue.remove('key-1');
    expect(states()).toEqual([]);
  });

  test('a file that cannot be read on this machine is told from an office that refuses', async () => {
    const { queue, sent } = openQueue();
    const gone = file('gone.pdf');
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    queue.add([gone]);
    await vi.waitFor(() => expect(queue.snapshot()[0]?.state).toBe('refused'));
    expect(queue.snapshot()[0]?.error).toBeInstanceOf(UnreadableFile);
    expect(sent).toEqual([]);
  });

  test('a cancelled file is sent no further, and from its beginning when it is tried again', async () => {
    let isHeld = true;
    const { queue, sent, onTaken, states } = openQueue((_piece, signal) =>
      isHeld
        ? new Promise((_resolve, reject) =>
            signal.addEventListener('abort', () => reject(new Error('aborted'))),
          )
        : Promise.resolve(),
    );
    queue.add([file('large.pdf', LARGE)]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    queue.cancel('key-1');
    await vi.waitFor(() => expect(states()).toEqual(['large.pdf cancelled']));
    isHeld = false;
    queue.retry('key-1');
    await vi.waitFor(() => expect(onTaken).toHaveBeenCalledOnce());
    expect(sent.slice(1).map(({ key, offset }) => `${key} ${offset > 0}`)).toEqual([
      'key-2 false',
      'key-2 true',
      'key-2 true',
    ]);
  });

  test('what one person has on the way ends when they leave, is told of, and is not shown to the next one', async () => {
    const { queue, sent, states, onStopped, sitsDown } = openQueue(
      (_piece, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => reject(new Error('aborted'))),
        ),
    );
    queue.add([file('first.pdf'), file('second.pdf')]);
    await vi.waitFor(() => expect(sent).toHaveLength(1));
    sitsDown(null);
    queue.look();
    expect(states()).toEqual([]);
    expect(onStopped).toHaveBeenCalledExactlyOnceWith(2);
    sitsDown(2);
    queue.look();
    queue.add([file('other.pdf')]);
    await vi.waitFor(() => expect(sent.map(({ name }) => name)).toEqual(['first.pdf', 'other.pdf']));
    expect(onStopped).toHaveBeenCalledOnce();
  });

  test("exploit: a piece that is being read from the disk while people change is not sent in the next one's name", async () => {
    const { queue, sent, onStopped, sitsDown, states } = openQueue();
    const slow = file('secret.pdf');
    let giveBytes: (bytes: ArrayBuffer) => void = () => undefined;
    slow.slice = () =>
      ({ arrayBuffer: () => new Promise<ArrayBuffer>((resolve) => (giveBytes = resolve)) }) as Blob;
    queue.add([slow, file('second.pdf')]);
    // nobody has told the queue yet
    sitsDown(2);
    giveBytes(new ArrayBuffer(10));
    await vi.waitFor(() => expect(onStopped).toHaveBeenCalledExactlyOnceWith(2));
    expect(states()).toEqual([]);
    queue.add([file('other.pdf')]);
    await vi.waitFor(() => expect(sent.map(({ name }) => name)).toEqual(['other.pdf']));
  });

  test('what was refused before somebody left is put away without a word', async () => {
    const { queue, states, onStopped, sitsDown } = openQueue(() => Promise.reject(new Error('refused')));
    queue.add([file('bad.doc')]);
    await vi.waitFor(() => expect(states()).toEqual(['bad.doc refused']));
    sitsDown(null);
    queue.look();
    expect(states()).toEqual([]);
    expect(onStopped).not.toHaveBeenCalled();
  });
});
