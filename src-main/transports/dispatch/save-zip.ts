import type { SavedZip } from '#shared/contract/desktop.ts';
import type { Letters } from '../../office/letters.ts';
import type { DesktopServices } from './desktop-services.ts';

type OpenZip = Parameters<Letters['openZip']>;

interface ZipDesk {
  letters: Letters;
  desktop: Pick<DesktopServices, 'chooseZip' | 'writeZip' | 'discardZip'>;
  actor: OpenZip[0];
}

/** Asks where, and only then opens passwords; a zip that could not be recorded does not stay. Null when they cancel. */
export async function saveZip(
  { letters, desktop, actor }: ZipDesk,
  order: OpenZip[1],
): Promise<SavedZip | null> {
  const path = await desktop.chooseZip(await letters.zipName(actor, order));
  if (path === null) return null;
  const { bytes, ...opening } = await letters.openZip(actor, order);
  desktop.writeZip(path, bytes);
  try {
    await letters.recordZip(actor, order);
  } catch (error) {
    desktop.discardZip(path);
    throw error;
  }
  return { path, ...opening };
}
