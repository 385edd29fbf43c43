import { screen, type BrowserWindow, type Rectangle } from 'electron';
import type { MachineSettings } from './machine-settings.ts';

/** The smallest screen the pages are made for. */
const SMALLEST = { width: 1024, height: 640 };
const USUAL = { width: 1366, height: 768 };

/** Where the window opens: as it was left, if that is still on a screen; otherwise centred. */
export function openingBounds({ window }: MachineSettings): Partial<Rectangle> & {
  width: number;
  height: number;
  minWidth: number;
  minHeight: number;
} {
  const least = { minWidth: SMALLEST.width, minHeight: SMALLEST.height };
  if (window?.x !== undefined && window.y !== undefined) {
    const { x, y, width, height } = window;
    if (isOnScreen({ x, y, width, height })) return { x, y, width, height, ...least };
  }
  const room = screen.getPrimaryDisplay().workAreaSize;
  const { width, height } = window ?? USUAL;
  return { width: Math.min(width, room.width), height: Math.min(height, room.height), ...least };
}

/** Whether the window should fill the screen: as it was left; at first, where the usual size would not fit. */
export function opensMaximized({ window }: MachineSettings): boolean {
  const room = screen.getPrimaryDisplay().workAreaSize;
  return window?.maximized ?? (room.width <= USUAL.width || room.height <= USUAL.height);
}

/** Remembers the bounds when the window closes. */
export function rememberBounds(window: BrowserWindow, settings: MachineSettings): void {
  window.on('close', () => {
    settings.window = { ...window.getNormalBounds(), maximized: window.isMaximized() };
  });
}

/** A screen may have been unplugged: enough of the title bar must be reachable to move the window. */
function isOnScreen(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds);
  const across =
    Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
  const titleVisible = bounds.y >= workArea.y && bounds.y < workArea.y + workArea.height - 40;
  return across >= 200 && titleVisible;
}
