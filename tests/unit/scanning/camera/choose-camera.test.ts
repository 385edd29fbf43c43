import { expect, test } from 'vitest';
import { chooseCamera, nextCamera } from '../../../../src-renderer/scanning/camera/choose-camera.ts';

const builtIn = { id: 'a', label: 'Integrated Camera (04f2:b6dd)' };
const infrared = { id: 'b', label: 'Integrated IR Camera (04f2:b6dd)' };
const virtual = { id: 'c', label: 'OBS Virtual Camera' };
const onCable = { id: 'd', label: 'HD Pro Webcam C920 (046d:082d)' };
const rear = { id: 'e', label: 'Camera 2, facing back' };
const front = { id: 'f', label: 'Camera 1, facing front' };

test('with nothing remembered, the first camera that looks at the desk', () => {
  expect(chooseCamera([infrared, builtIn, virtual, onCable], null)).toBe(onCable);
  expect(chooseCamera([front, rear], null)).toBe(rear);
  expect(chooseCamera([virtual, infrared, builtIn], null)).toBe(builtIn);
  expect(chooseCamera([virtual], null)).toBe(virtual);
  expect(chooseCamera([], null)).toBeNull();
});

test('the remembered one by its id, or by its name where the socket changed', () => {
  expect(chooseCamera([builtIn, onCable], builtIn)).toBe(builtIn);
  expect(chooseCamera([builtIn, { ...onCable, id: 'other' }], onCable)?.id).toBe('other');
  expect(chooseCamera([builtIn], onCable)).toBe(builtIn);
  // before the first permission no camera has a name: that is no likeness
  expect(chooseCamera([{ id: 'x', label: '' }, onCable], { id: 'y', label: '' })).toEqual({
    id: 'x',
    label: '',
  });
});

test('one key goes round all cameras', () => {
  expect(nextCamera([builtIn, onCable], 'a')).toBe(onCable);
  expect(nextCamera([builtIn, onCable], 'd')).toBe(builtIn);
  expect(nextCamera([builtIn, onCable], null)).toBe(builtIn);
  expect(nextCamera([], null)).toBeNull();
});
