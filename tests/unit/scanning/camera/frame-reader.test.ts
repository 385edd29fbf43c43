import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkerAnswer } from '../../../../src-renderer/scanning/camera/camera-messages.ts';
import {
  createFrameReader,
  type FrameReader,
  MOST_DEATHS,
  PATIENCE_MS,
} from '../../../../src-renderer/scanning/camera/frame-reader.ts';

class FakeWorker extends EventTarget {
  readonly frames: unknown[] = [];
  isTerminated = false;
  postMessage = (message: unknown) => void this.frames.push(message);
  terminate = () => void (this.isTerminated = true);

  say(answer: WorkerAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
  die(): void {
    this.dispatchEvent(new Event('error', { cancelable: true }));
  }
}

const READ: WorkerAnswer = { type: 'read', width: 2, height: 1, brightness: 99, readings: [] };
const frame = {} as VideoFrame;

let workers: FakeWorker[];
let told: string[];
let reader: FrameReader;
const worker = () => workers.at(-1) as FakeWorker;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  told = [];
  reader = createFrameReader({
    startWorker: () => {
      workers.push(new FakeWorker());
      return worker();
    },
    hear: (_read, at) => told.push(`read ${at}`),
    free: () => told.push('free'),
    restarted: () => told.push('restarted'),
    failed: () => told.push('failed'),
  });
});
afterEach(() => {
  reader.stop();
  expect(workers.every(({ isTerminated }) => isTerminated)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('the reader of frames', () => {
  test('takes one frame at a time, from when it is ready', () => {
    expect(reader.isFree()).toBe(false);
    worker().say({ type: 'ready' });
    expect(reader.isFree()).toBe(true);
    reader.read(frame, 40);
    expect(reader.isFree()).toBe(false);
    worker().say(READ);
    expect(reader.isFree()).toBe(true);
    expect(told).toEqual(['free', 'read 40', 'free']);
    expect(worker().frames).toHaveLength(1);
  });

  test('starts anew when its worker dies or hangs, and says so', () => {
    worker().say({ type: 'ready' });
    reader.read(frame, 40);
    worker().die();
    expect(workers).toHaveLength(2);
    worker().say({ type: 'ready' });
    reader.read(frame, 80);
    vi.advanceTimersByTime(PATIENCE_MS);
    expect(workers).toHaveLength(3);
    expect(told).toEqual(['free', 'restarted', 'free', 'restarted']);
  });

  test('hears nothing of a worker that it has given up', () => {
    const first = worker();
    first.say({ type: 'ready' });
    reader.read(frame, 40);
    first.die();
    first.say(READ);
    first.die();
    expect(told).toEqual(['free', 'restarted']);
    expect(reader.isFree()).toBe(false);
  });

  test('gives up where workers die one after the other, but not over years of work', () => {
    for (let year = 0; year < 2 * MOST_DEATHS; year += 1) {
      worker().say({ type: 'ready' });
      reader.read(frame, year);
      worker().say(READ);
      worker().die();
    }
    expect(told).not.toContain('failed');
    for (let death = 1; death < MOST_DEATHS; death += 1) worker().die();
    expect(told.at(-1)).toBe('failed');
    expect(reader.isFree()).toBe(false);
  });
});
