import { rowsIn, say, send } from '../rows';

/** One field for all rows: the row that is chosen gets the file. */
export function start(): void {
  const field = document.querySelector<HTMLInputElement>('#tep-dong-chon');
  field?.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    field.value = '';
    const row = rowsIn().find(({ element }) => element instanceof HTMLInputElement && element.checked);
    if (row && files.length > 0) void send(row, files);
    else if (!row) say('Hãy chọn một dòng trước khi tải tệp.');
  });
}
