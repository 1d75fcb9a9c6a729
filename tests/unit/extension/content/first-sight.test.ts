// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { proposeAdapter } from '../../../../extension/adapters/recogniser';
import { handlersFor } from '../../../../extension/content/handlers';
import { aPlace } from './a-place';

const DOSSIER = '<h1>Hồ sơ H40.12-261121-0007</h1>';
let leave: AbortController;

beforeEach(() => {
  leave = new AbortController();
  document.body.innerHTML = '';
});
afterEach(() => leave.abort());

/** Names such as nobody gives a paper: an officer has to agree to what is made of them. */
function doubtful(...names: readonly string[]): string {
  return names.map((name) => `<section><b>${name}</b><div><input type="file"></div></section>`).join('');
}

function content(
  news: () => void = () => undefined,
  propose = (page: Document, url: URL) => proposeAdapter(page, url),
) {
  return handlersFor({ ...aPlace([]), propose }, leave.signal, news);
}

test('a page that nobody is sure of is answered soon after it stands still', async () => {
  document.body.innerHTML = DOSSIER + doubtful('Mục thứ nhất', 'Mục thứ hai');
  const started = performance.now();
  const page = await content()['page/recognise']({});

  expect(page).toMatchObject({ ok: true, value: { proposal: { confidence: expect.any(Number) as number } } });
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('a page with neither dossier nor rows is answered before the whole time is over', async () => {
  document.body.innerHTML = '<h1>Tin tức trong ngày</h1>';
  const started = performance.now();
  const page = await content()['page/recognise']({});

  expect(page).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('a page that names its dossier is given the time to show its rows', async () => {
  document.body.innerHTML = DOSSIER;
  setTimeout(() => {
    document.body.insertAdjacentHTML('beforeend', doubtful('Mục thứ nhất', 'Mục thứ hai'));
  }, 1_800);

  expect(await content()['page/recognise']({})).toMatchObject({
    ok: true,
    value: { components: [{ name: 'Mục thứ nhất' }, { name: 'Mục thứ hai' }] },
  });
});

test('rows that come after a doubtful answer are told', async () => {
  document.body.innerHTML = DOSSIER + doubtful('Mục thứ nhất', 'Mục thứ hai');
  const news = vi.fn();
  await content(news)['page/recognise']({});
  document.body.insertAdjacentHTML('beforeend', doubtful('Mục thứ ba'));

  await vi.waitFor(() => expect(news).toHaveBeenCalledOnce(), 5_000);
});

test('what changes beside the rows is no news', async () => {
  document.body.innerHTML = DOSSIER + doubtful('Mục thứ nhất', 'Mục thứ hai');
  const news = vi.fn();
  const propose = vi.fn((page: Document, url: URL) => proposeAdapter(page, url));
  await content(news, propose)['page/recognise']({});
  document.body.insertAdjacentHTML('afterbegin', '<p>Chào buổi sáng</p>');
  propose.mockClear();
  await vi.waitFor(() => expect(propose).toHaveBeenCalled(), 5_000);

  expect(news).not.toHaveBeenCalled();
});
