import { Upload } from 'element-ui';
import 'element-ui/lib/theme-chalk/index.css';
import Vue from 'vue';
import { fetchRows, refreshPlaced, rowsIn, say, type PageRow } from '../rows';

/** Rows that a script fetches, with Element's upload in each. Its own list of files is off: the page has one. */
export async function start(): Promise<void> {
  document.getElementById('noi-dung')?.insertAdjacentHTML('beforeend', await fetchRows());
  for (const row of rowsIn()) mount(row);
}

function mount({ element, control, upload, multiple, accept }: PageRow): void {
  new Vue({
    el: element,
    render: (h) =>
      h('div', { attrs: { id: control } }, [
        h(
          Upload,
          {
            props: {
              action: upload,
              multiple,
              accept,
              showFileList: false,
              onSuccess: ({ success }: { success: boolean }) => {
                say(success ? 'Đã tải tệp lên.' : 'Tải tệp lên không thành công.');
                void refreshPlaced();
              },
              onError: () => say('Tải tệp lên không thành công.'),
            },
          },
          [h('button', { class: 'nut', attrs: { type: 'button' } }, 'Tải lên')],
        ),
      ]),
  });
}
