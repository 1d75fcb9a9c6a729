import type { DossierPart } from '../../templates';
import { element } from '../element';
import { limitsOf } from './limits';
import type { ListedFile } from './rest';

/** What a row can ask for. */
export interface RowEvents {
  onFiles(part: DossierPart, files: readonly File[]): void;
  onDelete(file: ListedFile): void;
}

/** A component's row, drawn anew from its state as Vue does it. The two hidden inputs stay the same elements. */
export interface Row {
  readonly root: HTMLElement;
  draw(state: { readonly uploading: boolean; readonly files: readonly ListedFile[] }): void;
}

export function makeRow(part: DossierPart, number: number, events: RowEvents): Row {
  const input = fileInput(part, events);
  const action = element('div', { class: 'form_alpaca__action' });
  const list = element('ul', { class: 'form_alpaca__files' });
  const head = element(
    'div',
    { class: 'form_alpaca__head' },
    name(part, number),
    input,
    signInput(part),
    action,
  );
  const root = element('div', { class: 'form_alpaca' }, head, list);
  return {
    root,
    draw: ({ uploading, files }) => {
      action.replaceChildren(uploading ? spinner(part) : trigger(part, input));
      list.replaceChildren(...files.map((file) => listed(file, events)));
    },
  };
}

function name(part: DossierPart, number: number): HTMLElement {
  const text = element(
    'div',
    { class: 'form_alpaca__name', id: `ten${part.partNo}` },
    `${number}. ${part.partName}`,
  );
  if (part.required) text.append(' ', element('span', { class: 'red--text', title: 'Bắt buộc' }, '(*)'));
  return text;
}

/** The hidden input has no `accept`: the original leaves the checks to its script. */
function fileInput(part: DossierPart, events: RowEvents): HTMLInputElement {
  const input = element('input', { type: 'file', id: `file${part.partNo}`, multiple: part.multiple });
  input.style.display = 'none';
  input.addEventListener('change', () => {
    events.onFiles(part, [...(input.files ?? [])]);
  });
  return input;
}

/** "Upload and sign": another way in, which needs a signing service and must not be mistaken for the first. */
function signInput(part: DossierPart): HTMLInputElement {
  const input = element('input', {
    type: 'file',
    id: `fileSavis${part.partNo}`,
    accept: '.pdf,application/pdf',
  });
  input.style.display = 'none';
  return input;
}

function trigger(part: DossierPart, input: HTMLInputElement): HTMLElement {
  const { extensions, maxMb } = limitsOf(part.partTip);
  const words = `Tải giấy tờ lên (Chấp nhận ${extensions.join(', ')}. Tối đa ${maxMb} MB)`;
  const icon = element('i', { class: 'v-icon material-icons', 'aria-hidden': 'true' }, 'cloud_upload');
  const label = element('span', { class: 'hidden' }, 'Tải giấy tờ lên');
  const describedBy = `ten${part.partNo}`;
  const button = element(
    'button',
    { type: 'button', class: 'v-btn v-btn--icon', 'aria-describedby': describedBy },
    icon,
    label,
  );
  button.addEventListener('click', () => {
    input.value = '';
    input.click();
  });
  return element(
    'span',
    { class: 'v-tooltip' },
    button,
    element('span', { class: 'v-tooltip__content' }, words),
  );
}

function spinner(part: DossierPart): HTMLElement {
  const label = `Đang tải lên: ${part.partName}`;
  return element('div', {
    class: 'v-progress-circular v-progress-circular--indeterminate',
    role: 'progressbar',
    'aria-label': label,
  });
}

function listed(file: ListedFile, events: RowEvents): HTMLElement {
  const icon = element('i', { class: 'v-icon material-icons', 'aria-hidden': 'true' }, 'delete_outline');
  const label = `Xóa ${file.displayName}`;
  const remove = element(
    'button',
    { type: 'button', class: 'v-btn v-btn--icon v-btn--small', title: label },
    icon,
  );
  remove.addEventListener('click', () => {
    events.onDelete(file);
  });
  const text = element('span', { class: 'file-name' }, `${file.displayName} - ${dateText(file.createDate)}`);
  return element('li', {}, text, ' ', remove);
}

/** `dd/mm/yyyy hh:mm:ss`, as the original writes it. */
function dateText(ms: number): string {
  const date = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}
