import { run } from './run.mjs';

/** True where a window can be shown. Only Linux can be without a display. */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}

/** Runs a command with windows: on the user's display where there is one, else on a virtual one. */
export function runWithDisplay(command, args, options = {}) {
  return hasDisplay() ? run(command, args, options) : runOnVirtualDisplay(command, args, options);
}

/**
 * Runs a command on a virtual display of its own (Linux; elsewhere on the user's). Tests always use it: they type
 * with xdotool and switch the keyboard to Thai, which must not happen on the display somebody works at.
 */
export function runOnVirtualDisplay(command, args, { env = process.env, ...options } = {}) {
  if (process.platform !== 'linux') return run(command, args, { env, ...options });
  // Electron prefers Wayland where it sees it, and would leave the virtual display.
  const { WAYLAND_DISPLAY: _wayland, DISPLAY: _display, ...rest } = env;
  const x11 = { ...rest, XDG_SESSION_TYPE: 'x11' };
  // -r: a key that a stalled machine lets go too late must not be repeated
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1080x24 -r', command, ...args], {
    ...options,
    env: x11,
  });
}
