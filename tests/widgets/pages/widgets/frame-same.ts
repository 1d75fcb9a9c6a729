import { fieldOf, rowsIn, send } from '../rows';

/** The rows of a framed page; the dossier's code stands in the document around it. */
export function start(): void {
  for (const row of rowsIn()) {
    const field = fieldOf(row);
    field.addEventListener('change', () => void send(row, [...(field.files ?? [])]));
  }
}
