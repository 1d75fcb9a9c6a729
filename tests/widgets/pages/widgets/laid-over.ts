import { rowsIn, send, type PageRow } from '../rows';

/**
 * A transparent field in a box of its own, laid over a button that does nothing itself, and made anew after each
 * choice: uploaders that once could fall back on Flash work so.
 */
export function start(): void {
  for (const row of rowsIn()) {
    const box = document.createElement('div');
    box.className = 'moc moc-html5';
    box.style.cssText = 'position: absolute; inset: 0; overflow: hidden; z-index: 0';
    row.element.style.cssText = 'position: relative; display: inline-block';
    row.element.append(box);
    fill(row, box);
  }
}

function fill(row: PageRow, box: HTMLElement): void {
  const field = document.createElement('input');
  field.type = 'file';
  field.multiple = row.multiple;
  field.style.cssText =
    'position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; font-size: 99px';
  field.addEventListener('change', () => {
    const files = [...(field.files ?? [])];
    fill(row, box);
    void send(row, files);
  });
  box.replaceChildren(field);
}
