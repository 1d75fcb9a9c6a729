import $ from 'jquery';
import 'blueimp-file-upload';
import { refreshLists, rowsIn, say } from '../rows';

/** jQuery File Upload puts a new field in place of the old one after each choice. */
export function start(): void {
  for (const row of rowsIn()) {
    $(row.element)
      .find('input')
      .fileupload({ url: row.upload, dataType: 'json', dropZone: $(row.element), singleFileUploads: true })
      .on('fileuploaddone', (_event, { result }) => {
        say(result.success ? 'Đã tải tệp lên.' : 'Tải tệp lên không thành công.');
        void refreshLists();
      })
      .on('fileuploadfail', () => say('Tải tệp lên không thành công.'));
  }
}
