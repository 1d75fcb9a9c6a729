import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import Xhr from '@uppy/xhr-upload';
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import { refreshLists, rowsIn, say } from '../rows';

/** A dashboard in each row; its fields are emptied right after the choice. */
export function start(): void {
  for (const row of rowsIn()) {
    new Uppy({ id: row.control, autoProceed: true, allowMultipleUploadBatches: true })
      .use(Dashboard, { inline: true, target: row.element, height: 160, width: 420, hideUploadButton: true })
      .use(Xhr, { endpoint: row.upload, fieldName: 'file', formData: true })
      .on('upload-success', () => {
        say('Đã tải tệp lên.');
        void refreshLists();
      })
      .on('upload-error', () => say('Tải tệp lên không thành công.'));
  }
}
