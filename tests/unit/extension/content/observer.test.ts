// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  MAX_BODY,
  OBSERVE_EVENT,
  REST_EVENT,
  UPLOAD_EVENT,
  type UploadReport,
} from '../../../../extension/content/observer-protocol';

let reports: UploadReport[];
let sent: unknown[];
let answer: () => Promise<Response>;
const pageFetch: typeof fetch = (_input, init) => {
  sent.push(init?.body);
  return answer();
};
const hear = (event: Event): void => {
  reports.push(JSON.parse(String((event as CustomEvent).detail)) as UploadReport);
};

beforeEach(async () => {
  reports = [];
  sent = [];
  answer = () => Promise.resolve(new Response('{"success":true}'));
  globalThis.fetch = pageFetch;
  document.addEventListener(UPLOAD_EVENT, hear);
  vi.resetModules();
  await import('../../../../extension/content/observer');
});
afterEach(() => {
  document.dispatchEvent(new CustomEvent(REST_EVENT));
  document.removeEventListener(UPLOAD_EVENT, hear);
});

test('touches nothing until it is asked', () => {
  expect(globalThis.fetch).toBe(pageFetch);
});

test('reports an upload when it leaves and when it is answered, and changes neither', async () => {
  observe();
  const form = aForm(5);
  const response = await fetch('/tai-len', { method: 'POST', body: form });

  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(reports[0]).toEqual({ nonce: 'n1', upload: 1, sizes: [5] });
  expect(reports[1]).toEqual({
    nonce: 'n1',
    upload: 1,
    sizes: [5],
    answer: { status: 200, body: '{"success":true}' },
  });
  expect(sent).toEqual([form]);
  expect(await response.json()).toEqual({ success: true });
});

test('a request without a file is none of its business', async () => {
  observe();
  const form = new FormData();
  form.append('ghi-chu', 'x');
  await fetch('/luu', { method: 'POST', body: form });
  await fetch('/luu', { method: 'POST', body: '{"a":1}' });
  await fetch('/danh-sach');

  expect(sent).toHaveLength(3);
  expect(reports).toEqual([]);
});

test('a broken connection is reported, and the page gets its own error', async () => {
  observe();
  answer = () => Promise.reject(new TypeError('Failed to fetch'));

  await expect(fetch('/tai-len', { method: 'PUT', body: new Blob(['abc']) })).rejects.toThrow(
    'Failed to fetch',
  );
  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(reports[1]).toMatchObject({ sizes: [3], answer: { status: 0 } });
});

test('of a long answer only the beginning is reported', async () => {
  observe();
  answer = () => Promise.resolve(new Response('x'.repeat(100_000), { status: 500 }));
  const response = await fetch('/tai-len', { method: 'POST', body: aForm(1) });

  await vi.waitFor(() => expect(reports).toHaveLength(2));
  expect(reports[1]?.answer).toEqual({ status: 500, body: 'x'.repeat(MAX_BODY) });
  expect(await response.text()).toHaveLength(100_000);
});

test('puts everything back when the job ends', () => {
  const before = Object.getOwnPropertyDescriptors(XMLHttpRequest.prototype);
  observe();
  expect(globalThis.fetch).not.toBe(pageFetch);
  expect(Object.getOwnPropertyDescriptors(XMLHttpRequest.prototype)).not.toEqual(before);
  document.dispatchEvent(new CustomEvent(REST_EVENT));

  expect(globalThis.fetch).toBe(pageFetch);
  expect(Object.getOwnPropertyDescriptors(XMLHttpRequest.prototype)).toEqual(before);
});

test('leaves by itself when it was forgotten', async () => {
  observe(20);

  await vi.waitFor(() => expect(globalThis.fetch).toBe(pageFetch));
});

test('does not undo what the page put around it', () => {
  observe();
  const theirs: typeof fetch = (input, init) => pageFetch(input, init);
  globalThis.fetch = theirs;
  document.dispatchEvent(new CustomEvent(REST_EVENT));

  expect(globalThis.fetch).toBe(theirs);
});

function observe(limitMs = 5_000): void {
  document.dispatchEvent(
    new CustomEvent(OBSERVE_EVENT, {
      detail: JSON.stringify({ nonce: 'n1', limitMs, bytes: 5, base64: 'JVBERi0=' }),
    }),
  );
}

function aForm(bytes: number): FormData {
  const form = new FormData();
  form.append('tep', new File([new Uint8Array(bytes)], 'a.pdf'));
  return form;
}
