import { fieldOf, rowsIn, send } from '../rows';

/** Each field sends its files as soon as they are chosen. */
export function start(): void {
  for (const row of rowsIn()) {
    const field = fieldOf(row);
    field.addEventListener('change', () => void send(row, [...(field.files ?? [])]));
  }
}
