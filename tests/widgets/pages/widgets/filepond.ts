import { create } from 'filepond';
import 'filepond/dist/filepond.css';
import { fieldOf, refreshLists, rowsIn, say } from '../rows';

/** FilePond puts its own markup in place of the field and shows each file itself. */
export function start(): void {
  for (const row of rowsIn()) {
    create(fieldOf(row), {
      server: { process: row.upload },
      labelIdle: 'Kéo tệp vào đây hoặc <span class="filepond--label-action">chọn tệp</span>',
      credits: false,
      allowRevert: false,
      onprocessfile: (error) => {
        say(error ? 'Tải tệp lên không thành công.' : 'Đã tải tệp lên.');
        if (!error) void refreshLists();
      },
    });
  }
}
