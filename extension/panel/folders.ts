import { folderShelf } from '../../shared/storage/folder-shelf';
import type { ChosenFolder, FolderPort } from './flow/folder/watched-folder';

/** What Chromium's directory handles have beside the standard's: https://wicg.github.io/file-system-access/ */
interface Handle extends ChosenFolder {
  queryPermission(wish: { readonly mode: 'read' }): Promise<PermissionState>;
  requestPermission(wish: { readonly mode: 'read' }): Promise<PermissionState>;
}

type Chooser = (wish: { readonly mode: 'read'; readonly id: string }) => Promise<Handle>;

/** The browser's folders; undefined where it gives out none. */
export function browserFolders(): FolderPort<Handle> | undefined {
  const chooser = (window as { readonly showDirectoryPicker?: Chooser }).showDirectoryPicker;
  if (!chooser) return undefined;
  const shelf = folderShelf<Handle>();
  return {
    remembered: () => shelf.read(),
    async choose() {
      try {
        const folder = await chooser.call(window, { mode: 'read', id: 'scans' });
        await shelf.write(folder);
        return folder;
      } catch {
        // Chooser closed, or the folder is one that the browser gives out to nobody: it has said so itself.
        return undefined;
      }
    },
    async allow(folder) {
      try {
        if ((await folder.queryPermission({ mode: 'read' })) === 'granted') return true;
        return (await folder.requestPermission({ mode: 'read' })) === 'granted';
      } catch {
        // Asked too long after the click, or the folder is gone: it is chosen anew.
        return false;
      }
    },
  };
}
