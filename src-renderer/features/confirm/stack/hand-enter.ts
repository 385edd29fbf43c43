/**
 * How long a record must have been on the screen before Enter may confirm it: a second Enter of the same stroke of the
 * hand, or one meant for the paper before, falls into this time. Nobody compares a paper in a quarter of a second.
 */
const SEEN_MS = 250;
/**
 * How long all other keys must have been still. A scanner's Enter comes right behind its barcode, 1 to 150 ms after the
 * last key and over a slow radio or a remote desktop somewhat later; a hand has to come from somewhere.
 */
const QUIET_MS = 500;

/** One Enter, and what was before it; all times in milliseconds on the page's own clock (`event.timeStamp`). */
export type Enter = {
  /** When the key was struck, not when it was heard. */
  at: number;
  /** The key has been held down since before. */
  repeat: boolean;
  /** Struck by a person or a device, not by a script in the page. */
  isTrusted: boolean;
  /** When the record had been painted; infinite while it has not. */
  shownAt: number;
  /** When any other key last moved, up or down. */
  otherKeyAt: number;
};

/**
 * Whether this Enter is a hand's word about the record on the screen. Three nets lie behind each other: the wedge swallows
 * the Enter that ends a scan; one that is late comes too soon after the barcode's keys, which are heard going up even
 * where the wedge swallowed them going down; and whatever comes too soon after the record counts for nothing.
 */
export function isFromHand({ at, repeat, isTrusted, shownAt, otherKeyAt }: Enter): boolean {
  return isTrusted && !repeat && at - shownAt >= SEEN_MS && at - otherKeyAt >= QUIET_MS;
}
