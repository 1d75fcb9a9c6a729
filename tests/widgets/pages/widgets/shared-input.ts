import { rowsIn, send, type PageRow } from '../rows';

/** One field for all rows: the row whose button was pressed last gets the file. */
export function start(): void {
  const field = document.querySelector<HTMLInputElement>('#tep-chung');
  if (!field) return;
  let row: PageRow | undefined;
  for (const each of rowsIn()) {
    each.element.addEventListener('click', () => {
      row = each;
      field.multiple = each.multiple;
      field.click();
    });
  }
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    field.value = '';
    if (row && files.length > 0) void send(row, files);
  });
}
