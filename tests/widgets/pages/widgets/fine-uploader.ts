import qq from 'fine-uploader/lib/core';
import { refreshLists, rowsIn, say } from '../rows';

/** Fine Uploader lays an invisible field over the button that it is given and makes a new one after each choice. */
export function start(): void {
  for (const row of rowsIn()) {
    const button = document.createElement('div');
    button.className = 'nut qq-upload-button';
    button.append('Tải tệp lên');
    row.element.append(button);
    new qq.FineUploaderBasic({
      button,
      multiple: row.multiple,
      request: { endpoint: row.upload },
      retry: { enableAuto: false },
      callbacks: {
        onComplete: (_id, _name, { success }) => {
          say(success ? 'Đã tải tệp lên.' : 'Tải tệp lên không thành công.');
          void refreshLists();
        },
      },
    });
  }
}
