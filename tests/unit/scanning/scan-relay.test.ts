import { expect, test } from 'vitest';
import { createScanRelay } from '../../../src-renderer/scanning/scan-relay.ts';

test('scans that come before anybody listens are kept, in order, and told once', () => {
  const relay = createScanRelay();
  relay.tell('one');
  relay.tell('two');
  const heard: string[] = [];
  const stop = relay.listen((text) => heard.push(text));
  relay.tell('three');
  expect(heard).toEqual(['one', 'two', 'three']);
  stop();
  relay.tell('four');
  expect(heard).toHaveLength(3);
  relay.listen((text) => heard.push(`then ${text}`));
  expect(heard.slice(3)).toEqual(['then four']);
});

test('who has stopped listening takes nothing from whoever listens after it', () => {
  const relay = createScanRelay();
  const heard: string[] = [];
  const stopFirst = relay.listen((text) => heard.push(`first ${text}`));
  relay.listen((text) => heard.push(`second ${text}`));
  stopFirst();
  relay.tell('one');
  expect(heard).toEqual(['second one']);
});
