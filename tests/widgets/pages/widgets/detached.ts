import { rowsIn, send } from '../rows';

/** The field is made for one choice and never becomes part of the page. */
export function start(): void {
  for (const row of rowsIn()) {
    row.element.addEventListener('click', () => {
      const field = document.createElement('input');
      field.type = 'file';
      field.multiple = row.multiple;
      field.onchange = () => void send(row, [...(field.files ?? [])]);
      field.click();
    });
  }
}
