import Resumable from 'resumablejs';
import { refreshLists, rowsIn, say } from '../rows';

/** Sends a file in parts of 512 KB: no request is as large as the file. */
export function start(): void {
  for (const row of rowsIn()) {
    const upload = new Resumable({
      target: row.upload,
      chunkSize: 512 * 1024,
      forceChunkSize: true,
      simultaneousUploads: 2,
      testChunks: false,
      maxChunkRetries: 0,
    });
    const button = row.element.querySelector('button');
    const progress = row.element.querySelector('progress');
    if (button) upload.assignBrowse(button, false);
    upload.assignDrop(row.element);
    upload.on('fileAdded', () => upload.upload());
    upload.on('progress', () => {
      if (progress) progress.value = upload.progress();
    });
    upload.on('fileSuccess', (file) => {
      say('Đã tải tệp lên.');
      // Without this the same file could not be sent again.
      upload.removeFile(file);
      void refreshLists();
    });
    upload.on('fileError', (file) => {
      say('Tải tệp lên không thành công.');
      upload.removeFile(file);
    });
  }
}
