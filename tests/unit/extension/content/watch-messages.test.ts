// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchMessages } from '../../../../extension/content/watch-messages';

const onMessage = vi.fn<(text: string) => void>();
let stop: () => void;

beforeEach(() => {
  onMessage.mockReset();
  document.body.innerHTML =
    '<p role="status">Đã có từ trước</p><div id="khung"></div><x-thong-bao></x-thong-bao>';
});
afterEach(() => stop());

function listen(): void {
  stop = watchMessages(document, '[role="status"]', onMessage, ({ shadowRoot }) => shadowRoot);
}

function rootOf(host: Element | null): ShadowRoot {
  if (!host) throw new Error('no host');
  return host.attachShadow({ mode: 'open' });
}

function message(text: string): Element {
  const element = document.createElement('div');
  element.setAttribute('role', 'status');
  element.textContent = text;
  return element;
}

async function hears(text: string): Promise<void> {
  await vi.waitFor(() => expect(onMessage).toHaveBeenCalledWith(text));
}

test('a message in the page is heard', async () => {
  listen();
  document.body.append(message('Tệp quá lớn'));

  await hears('Tệp quá lớn');
});

test('a message inside a shadow root that was there before is heard', async () => {
  const root = rootOf(document.querySelector('x-thong-bao'));
  listen();
  root.append(message('Tệp quá lớn'));

  await hears('Tệp quá lớn');
});

test('a message in a shadow root inside another is heard', async () => {
  const outer = rootOf(document.querySelector('x-thong-bao'));
  outer.innerHTML = '<div></div>';
  const inner = rootOf(outer.querySelector('div'));
  listen();
  inner.append(message('Sai định dạng'));

  await hears('Sai định dạng');
});

test('a toast that comes with a shadow root of its own is heard', async () => {
  listen();
  const toast = document.createElement('x-toast');
  rootOf(toast).append(message('Tải lên thành công'));
  document.body.append(toast);

  await hears('Tải lên thành công');
});

test('words inside the shadow root of what is a message are heard as its words', async () => {
  const host = document.createElement('x-toast');
  host.setAttribute('role', 'status');
  document.body.append(host);
  const root = rootOf(host);
  listen();
  root.append(document.createTextNode('Đã lưu'));

  await hears('Đã lưu');
});

test('what stood there before is not told', async () => {
  rootOf(document.querySelector('x-thong-bao')).append(message('Cũ'));
  listen();
  document.body.append(message('Mới'));

  await hears('Mới');
  expect(onMessage).toHaveBeenCalledOnce();
});
