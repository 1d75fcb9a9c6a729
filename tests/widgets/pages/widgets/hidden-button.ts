import { fieldOf, rowsIn, send } from '../rows';

/** A button in front of a field that nobody sees; it is emptied before each choice. */
export function start(): void {
  for (const row of rowsIn()) {
    const field = fieldOf(row);
    row.element.querySelector('button')?.addEventListener('click', () => {
      field.value = '';
      field.click();
    });
    field.addEventListener('change', () => void send(row, [...(field.files ?? [])]));
  }
}
