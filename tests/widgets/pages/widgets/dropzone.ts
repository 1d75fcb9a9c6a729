import { Dropzone } from 'dropzone';
import 'dropzone/dist/dropzone.css';
import { refreshLists, rowsIn, say } from '../rows';

/** Dropzone keeps its field directly in `body`, away from the row. */
export function start(): void {
  Dropzone.autoDiscover = false;
  for (const row of rowsIn()) {
    const zone = new Dropzone(row.element, {
      url: row.upload,
      acceptedFiles: row.accept,
      dictDefaultMessage: 'Kéo tệp vào đây hoặc bấm để chọn',
    });
    zone.on('success', () => {
      say('Đã tải tệp lên.');
      void refreshLists();
    });
    zone.on('error', () => say('Tải tệp lên không thành công.'));
  }
}
