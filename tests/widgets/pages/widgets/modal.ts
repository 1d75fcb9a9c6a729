import { rowConfigs, rowsIn, send, type PageRow } from '../rows';

/** One dialog for all rows: the row's button opens it, and nothing is sent before "Đồng ý". */
export function start(): void {
  const dialog = document.querySelector<HTMLElement>('.hop');
  const field = document.querySelector<HTMLInputElement>('#hop-tep');
  const name = document.getElementById('hop-giay-to');
  if (!dialog || !field || !name) return;
  let row: PageRow | undefined;
  for (const each of rowsIn()) {
    each.element.addEventListener('click', () => {
      row = each;
      field.value = '';
      field.multiple = each.multiple;
      name.textContent = each.element.closest('tr')?.cells[1]?.firstChild?.textContent ?? '';
      dialog.hidden = false;
    });
  }
  document.getElementById('hop-huy')?.addEventListener('click', () => {
    dialog.hidden = true;
  });
  document.getElementById('hop-dong-y')?.addEventListener('click', () => {
    const chosen = rowConfigs().find(({ key }) => key === row?.key);
    if (!chosen || !field.files?.length) return;
    const files = [...field.files];
    dialog.hidden = true;
    void send(chosen, files);
  });
}
