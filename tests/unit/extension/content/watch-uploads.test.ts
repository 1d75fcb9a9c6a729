// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { MAX_BODY, OBSERVE_EVENT, UPLOAD_EVENT } from '../../../../extension/content/observer-protocol';
import { watchUploads, type SeenUpload } from '../../../../extension/content/watch-uploads';

let end: () => void = () => undefined;
afterEach(() => end());

/** Watches for a document, of 5 bytes unless said; answers what is seen and the job's nonce, which the page hears, too. */
function watching(bytes = 5): { readonly seen: SeenUpload[]; readonly nonce: string } {
  const seen: SeenUpload[] = [];
  let order = '';
  const hear = (event: Event): void => {
    order = String((event as CustomEvent).detail);
  };
  document.addEventListener(OBSERVE_EVENT, hear, { once: true });
  end = watchUploads(document, { bytes, base64: 'JVBERi0=' }, 1_000, (upload) => seen.push(upload));
  return { seen, nonce: (JSON.parse(order) as { nonce: string }).nonce };
}

function tell(detail: unknown): void {
  document.dispatchEvent(new CustomEvent(UPLOAD_EVENT, { detail }));
}

const answer = { status: 200, body: '{}' };

test('a report of the job is seen', () => {
  const { seen, nonce } = watching();
  tell(JSON.stringify({ nonce, upload: 1, sizes: [5], answer }));

  expect(seen).toEqual([{ upload: 1, answer }]);
});

test('while the whole document is on its way, a smaller upload is no piece of it', () => {
  const { seen, nonce } = watching(100_000);
  tell(JSON.stringify({ nonce, upload: 1, sizes: [100_000] }));
  tell(JSON.stringify({ nonce, upload: 2, sizes: [40_000], answer: { status: 413, body: '' } }));

  expect(seen).toEqual([{ upload: 1 }]);
});

test('a report of an earlier job, replayed, is not', () => {
  const { nonce } = watching();
  end();
  const { seen } = watching();
  tell(JSON.stringify({ nonce, upload: 1, sizes: [5], answer }));

  expect(seen).toEqual([]);
});

test('a report of another file is not', () => {
  const { seen, nonce } = watching();
  tell(JSON.stringify({ nonce, upload: 1, sizes: [6, 7], answer }));

  expect(seen).toEqual([]);
});

test.each<[string, (good: object) => unknown]>([
  ['no text', (good) => good],
  ['no JSON', () => '{'],
  ['an object with a text of its own', (good) => ({ toString: () => JSON.stringify(good) })],
  ['a body over the limit', (good) => text(good, { answer: { ...answer, body: 'x'.repeat(MAX_BODY + 1) } })],
  ['a status that is none', (good) => text(good, { answer: { ...answer, status: 1e9 } })],
  ['a status below nothing', (good) => text(good, { answer: { ...answer, status: -200 } })],
  ['a size that is a text', (good) => text(good, { sizes: ['5'] })],
  ['sizes without end', (good) => text(good, { sizes: Array<number>(5_000).fill(5) })],
  ['a field too many', (good) => text(good, { grade: 'read-back' })],
  ['text without end', (good) => `${text(good, {})}${' '.repeat(5_000_000)}`],
])('%s is passed over', (_what, forge) => {
  const { seen, nonce } = watching();
  tell(forge({ nonce, upload: 1, sizes: [5], answer }));

  expect(seen).toEqual([]);
});

test('a report cannot change what other objects inherit', () => {
  const { nonce } = watching();
  tell(`{"nonce":"${nonce}","upload":1,"sizes":[5],"__proto__":{"status":200},"constructor":{}}`);

  expect(({} as Record<string, unknown>)['status']).toBeUndefined();
});

function text(good: object, changes: object): string {
  return JSON.stringify({ ...good, ...changes });
}
