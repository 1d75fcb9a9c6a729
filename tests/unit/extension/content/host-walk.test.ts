import { expect, test } from 'vitest';
import { adapters } from '../../../../extension/adapters';
import { hostHandlers } from '../../../../extension/content/host-walk';
import type { Place } from '../../../../extension/content/host-reader';
import { parseRequest } from '../../../../extension/content/message-schema';
import { parseReply } from '../../../../extension/panel/site/reply-schema';

const FACTS = { 'Liferay.authToken': 'abc', 'themeDisplay.getScopeGroupId()': '7' };
const WINDOW = { from: '2026-11-02', until: '2026-11-03', start: 0, count: 10 };

/** Handlers on a host that gives one answer; what it was asked is noted. */
function onHost(answer: (init: RequestInit) => Response, facts: Readonly<Record<string, string>> = FACTS) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const place: Partial<Place> = {
    url: () => new URL('https://motcua.example/ho-so'),
    adapters,
    fetch(url, init) {
      asked.push({ url, init });
      return Promise.resolve(answer(init));
    },
  };
  // A walk reads nothing of the page itself.
  const handlers = hostHandlers(
    () => place as Place,
    () => facts,
  );
  return { handlers, asked };
}

const json = (value: unknown): Response => Response.json(value);

test('a page without what the requests need is of no system that can be walked, and nothing is asked', async () => {
  const { handlers, asked } = onHost(() => json({ total: 0, data: [] }), {});

  expect(await handlers['host/about']({})).toEqual({ ok: false, failure: { code: 'host/not-listable' } });
  expect(await handlers['host/list'](WINDOW)).toMatchObject({ failure: { code: 'host/not-listable' } });
  expect(await handlers['host/bytes']({ id: '1', reference: 'r' })).toMatchObject({ ok: false });
  expect(asked).toEqual([]);
});

test('the list is asked for once, by reading, on the page’s own origin, with its session', async () => {
  const { handlers, asked } = onHost(() => json({ total: 0, data: [] }));

  expect(await handlers['host/about']({})).toMatchObject({ ok: true, value: { adapter: 'opencps' } });
  expect(await handlers['host/list'](WINDOW)).toMatchObject({ ok: true, value: { total: 0, entries: 0 } });
  expect(asked).toHaveLength(1);
  expect(new URL(asked[0]?.url ?? '').origin).toBe('https://motcua.example');
  expect(asked[0]?.init).toMatchObject({ method: 'GET', credentials: 'same-origin', mode: 'same-origin' });
  expect(asked[0]?.init.headers).toMatchObject({ Token: 'abc', groupId: '7' });
});

const html = '<html><body>Đăng nhập</body></html>';
test.each<[string, () => Response, object]>([
  [
    '429 with seconds',
    () => new Response('', { status: 429, headers: { 'Retry-After': '90' } }),
    { code: 'host/slow-down', retryMs: 90_000 },
  ],
  ['429 without', () => new Response('', { status: 429 }), { code: 'host/slow-down' }],
  [
    '503 with a time that is past',
    () => new Response('', { status: 503, headers: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' } }),
    { code: 'host/slow-down', retryMs: 0 },
  ],
  [
    '429 until a time, with a clock that is years from ours',
    () =>
      new Response('', {
        status: 429,
        headers: { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT', Date: 'Wed, 21 Oct 2015 07:27:15 GMT' },
      }),
    { code: 'host/slow-down', retryMs: 45_000 },
  ],
  [
    '429 with years',
    () => new Response('', { status: 429, headers: { 'Retry-After': '99999999' } }),
    { code: 'host/slow-down', retryMs: 99_999_999_000 },
  ],
  ['503 without', () => new Response('', { status: 503 }), { code: 'host/refused', status: 503 }],
  ['404', () => new Response('', { status: 404 }), { code: 'host/refused', status: 404 }],
  ['401', () => new Response('', { status: 401 }), { code: 'attach/session-ended', status: 401 }],
  [
    'a sign-in page in place of the list',
    () => new Response(html, { headers: { 'content-type': 'text/html' } }),
    { code: 'attach/session-ended', status: 200 },
  ],
  ['no JSON', () => new Response('x'), { code: 'host/other-shape' }],
])('an answer of %s is told as what it asks of us', async (_what, answer, failure) => {
  expect(await onHost(answer).handlers['host/list'](WINDOW)).toEqual({ ok: false, failure });
});

test('a host that breaks off is no connection', async () => {
  const { handlers } = onHost(() => {
    throw new TypeError('Failed to fetch');
  });

  expect(await handlers['host/list'](WINDOW)).toEqual({ ok: false, failure: { code: 'attach/network' } });
});

test('a host that sends its question on to another origin has ended the session; a file may lie there', async () => {
  const { handlers, asked } = onHost(({ redirect }) => {
    if (redirect !== 'manual') throw new TypeError('Failed to fetch');
    return Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' });
  });

  expect(await handlers['host/list'](WINDOW)).toEqual({
    ok: false,
    failure: { code: 'attach/session-ended', status: 302 },
  });
  expect(await handlers['host/bytes']({ id: '7', reference: 'f1' })).toEqual({
    ok: false,
    failure: { code: 'attach/unproven' },
  });
  expect(asked.map(({ init }) => init.redirect)).toEqual(['follow', 'manual', 'follow', 'manual']);
});

test('questions and replies have no room for anything else', () => {
  const ask = (input: object) => parseRequest({ id: 1, name: 'host/list', in: input });
  expect(ask(WINDOW)).toBeDefined();
  expect(ask({ ...WINDOW, count: 0 })).toBeUndefined();
  expect(ask({ ...WINDOW, from: '02/11/2026' })).toBeUndefined();
  expect(ask({ ...WINDOW, path: '/x' })).toBeUndefined();

  const row = { id: '7', code: 'H40.12-261102-0007', applicantName: 'Nguyễn Thị Mẫu' };
  const reply = (one: object) => parseReply('host/list', { ok: true, value: { entries: 1, rows: [one] } });
  expect(reply(row)).toEqual({
    ok: true,
    value: { entries: 1, rows: [{ id: '7', code: 'H40.12-261102-0007' }] },
  });
  expect(reply({ ...row, code: 'Nguyễn Thị Mẫu' })).toMatchObject({ failure: { code: 'defect' } });
  expect(reply({ ...row, receivedAt: 'hôm qua' })).toMatchObject({ failure: { code: 'defect' } });
});

test('names of ten million signs are cut, and a checklist without end is none', async () => {
  const ask = async (parts: number, partName: string) => {
    const dossierParts = Array.from({ length: parts }, () => ({ partNo: 'TP01', partName }));
    const dossier = { dossierNo: 'H40.12-261102-0007', dossierTemplateNo: 'T', data: [], dossierParts };
    const { handlers, asked } = onHost(() => json(dossier));
    let answer = await handlers['host/dossier']({ id: '7' });
    while (answer.ok && !answer.value.dossier && asked.length < 9) {
      answer = await handlers['host/dossier']({ id: '7' });
    }
    return parseReply('host/dossier', answer);
  };

  expect(await ask(1, 'x'.repeat(10_000_000))).toMatchObject({
    value: { dossier: { components: [{ key: 'TP01', name: 'x'.repeat(2_000) }] } },
  });
  expect(await ask(20_000, 'Đơn')).toEqual({ ok: false, failure: { code: 'host/other-shape' } });
});

test('a dossier whose id is longer than any is no row, and spoils no other', async () => {
  const rows = ['7', '8'.repeat(300)].map((dossierId) => ({ dossierId, dossierNo: 'H40.12-261102-0007' }));
  const { handlers } = onHost(() => json({ total: 2, data: rows }));

  const list = await handlers['host/list'](WINDOW);

  expect(parseReply('host/list', list)).toMatchObject({
    value: { total: 2, entries: 2, rows: [{ id: '7', code: 'H40.12-261102-0007' }] },
  });
});
