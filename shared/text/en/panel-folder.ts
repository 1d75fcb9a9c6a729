import type { PanelFolderText } from '../panel-folder';

/** English: a folder into which another program scans. */
export const panelFolderEn: PanelFolderText = {
  folder: {
    title: 'Folder of scans',
    watch: 'Watch a folder',
    hint: 'Files that another program scans into the folder come to this pile by themselves. None is deleted or renamed.',
    stop: 'Stop watching',
    another: 'Another folder',
    choose: 'Choose folder',
    watching: (folder) => `Watching the folder “${folder}”.`,
    taken: (files) => (files === 0 ? 'No new file yet.' : `${String(files)} files taken.`),
    trouble: (file, what) => `${file}: ${what}`,
    failed: (folder) => `The folder “${folder}” is no longer watched.`,
  },
};
