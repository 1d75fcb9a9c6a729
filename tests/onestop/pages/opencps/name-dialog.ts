import { element } from '../element';

/** Asks for the name of an "other paper". Undefined when the officer turns back. */
export function askName(): Promise<string | undefined> {
  return new Promise((resolve) => {
    const field = element('input', {
      type: 'text',
      id: 'ten-giay-to',
      name: 'partNameOther',
      autocomplete: 'off',
    });
    const agree = element('button', { type: 'submit', class: 'v-btn v-btn--raised primary' }, 'Đồng ý');
    const cancel = element('button', { type: 'button', class: 'v-btn v-btn--flat' }, 'Quay lại');
    const form = element(
      'form',
      { class: 'v-card' },
      element('h2', { class: 'v-card__title', id: 'ten-giay-to-tieu-de' }, 'Giấy tờ khác'),
      element(
        'div',
        { class: 'v-text-field' },
        element('label', { for: 'ten-giay-to' }, 'Tên giấy tờ'),
        field,
      ),
      element('div', { class: 'v-card__actions' }, cancel, agree),
    );
    const dialog = element(
      'div',
      {
        class: 'v-dialog v-dialog--active',
        role: 'dialog',
        'aria-modal': 'true',
        'aria-labelledby': 'ten-giay-to-tieu-de',
      },
      form,
    );
    const overlay = element('div', { class: 'v-dialog__content v-dialog__content--active' }, dialog);
    const close = (name: string | undefined): void => {
      overlay.remove();
      resolve(name);
    };
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (field.value.trim() !== '') close(field.value.trim());
    });
    cancel.addEventListener('click', () => {
      close(undefined);
    });
    document.body.append(overlay);
    field.focus();
  });
}
