import { Menu, type WebContents } from 'electron';
import type { Words } from './words.ts';

/** Cut, copy and paste under the right mouse button, in the language of the screens. */
export function offerEditing(contents: WebContents, words: () => Words): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const { cut, copy, paste, selectAll } = words().edit;
    const menu = Menu.buildFromTemplate([
      { role: 'cut', label: cut, enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', label: copy, enabled: editFlags.canCopy },
      { role: 'paste', label: paste, enabled: editFlags.canPaste, visible: isEditable },
      { role: 'selectAll', label: selectAll, enabled: editFlags.canSelectAll },
    ]);
    menu.popup();
  });
}
