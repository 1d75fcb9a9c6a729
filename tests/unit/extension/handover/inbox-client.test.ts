import { expect, test } from 'vitest';
import { inboxAt } from '../../../../extension/handover/inbox-client';

const NAME = '2026-11-22_007_3f2a91bc.cuaso';
const CALL = 'a3c1b7de-0000-4000-8000-000000000007';

/** An inbox behind a fake fetch; what it was asked. */
function anInbox(answer: (path: string, method: string) => Response | Promise<Response>) {
  const asked: { readonly path: string; readonly init: RequestInit }[] = [];
  const ask: typeof fetch = async (url, init = {}) => {
    const { pathname } = new URL(url instanceof Request ? url.url : url);
    asked.push({ path: pathname, init });
    return answer(pathname, init.method ?? 'GET');
  };
  return { inbox: inboxAt('http://127.0.0.1:8791', ask), asked };
}

const codeOf = (result: { readonly ok: boolean; readonly failure?: unknown }) =>
  result.ok ? 'ok' : result.failure;

test('a list, a package and its removal go to the inbox and nowhere else, without a cookie', async () => {
  const list = [{ name: NAME, type: 'file', size: 5 }];
  const { inbox, asked } = anInbox((path, method) =>
    method === 'DELETE'
      ? new Response(null, { status: 204 })
      : new Response(path.endsWith('/') ? JSON.stringify(list) : 'CUASO'),
  );

  const files = await inbox.list();
  const bytes = await inbox.take(NAME);
  const gone = await inbox.remove(NAME);

  expect(files).toMatchObject({ ok: true, value: [{ slip: '2026-11-22/007' }] });
  expect(bytes.ok && (await bytes.value.text())).toBe('CUASO');
  expect(gone.ok).toBe(true);
  expect(asked.map(({ path }) => path)).toEqual(['/inbox/', `/inbox/${NAME}`, `/inbox/${NAME}`]);
  for (const { init } of asked)
    expect(init).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
});

test('only the first bytes of a package are taken for its outside', async () => {
  const { inbox, asked } = anInbox(() => new Response(new Uint8Array(50_000)));

  const head = await inbox.head(NAME);

  expect(asked[0]?.init.headers).toEqual({ Range: 'bytes=0-2047' });
  expect(head.ok && head.value.size).toBe(2_048);
});

test.each([
  [404, { code: 'inbox/no-such-slip' }],
  [403, { code: 'inbox/refused', status: 403 }],
])('status %i of a package is %o', async (status, failure) => {
  const { inbox } = anInbox(() => new Response(null, { status }));

  expect(codeOf(await inbox.take(NAME))).toEqual(failure);
});

test('a server without an inbox, or with something else there, is refused and not taken for an empty one', async () => {
  const none = anInbox(() => new Response(null, { status: 404 }));
  const page = anInbox(() => new Response('<!doctype html>'));
  const object = anInbox(() => new Response('{}'));

  expect(codeOf(await none.inbox.list())).toEqual({ code: 'inbox/refused', status: 404 });
  expect(codeOf(await page.inbox.list())).toEqual({ code: 'inbox/refused', status: 200 });
  expect(codeOf(await object.inbox.list())).toEqual({ code: 'inbox/refused', status: 200 });
});

test('nobody there is unreachable, for whatever is asked', async () => {
  const { inbox } = anInbox(() => Promise.reject(new TypeError('Failed to fetch')));
  const ends = [inbox.list(), inbox.take(NAME), inbox.remove(NAME), inbox.calls(), inbox.answer(CALL)];

  for (const end of await Promise.all(ends)) expect(codeOf(end)).toEqual({ code: 'inbox/unreachable' });
});

test('a name that is no package’s is never asked for', async () => {
  const { inbox, asked } = anInbox(() => new Response('x'));

  expect(codeOf(await inbox.take('../secret'))).toEqual({ code: 'inbox/no-such-slip' });
  expect(codeOf(await inbox.remove('help/'))).toEqual({ code: 'inbox/no-such-slip' });
  expect(asked).toEqual([]);
});

test('an answer that is larger than any package is refused before it is read', async () => {
  const headers = { 'content-length': '231000000' };
  const { inbox } = anInbox(() => new Response('x', { headers }));

  expect(codeOf(await inbox.take(NAME))).toEqual({ code: 'inbox/refused', status: 413 });
});

test('calls come oldest first; one that cannot be read is left out', async () => {
  const other = CALL.replace('7', '8');
  const call = (id: string, at: string) => JSON.stringify({ id, kiosk: 'kiosk-1', screen: 'who', at });
  const { inbox } = anInbox((path) => {
    if (path === '/inbox/help/')
      return new Response(
        JSON.stringify(
          [CALL, other, CALL.replace('7', '9')].map((id) => ({ name: `${id}.json`, type: 'file' })),
        ),
      );
    if (path.includes(CALL)) return new Response(call(CALL, '2026-11-22T09:00:00Z'));
    return path.includes(other) ? new Response(call(other, '2026-11-22T08:00:00Z')) : new Response('?');
  });

  const calls = await inbox.calls();

  expect(calls.ok && calls.value.map(({ id }) => id)).toEqual([other, CALL]);
});

test('a call that somebody else has answered already counts as answered', async () => {
  const { inbox, asked } = anInbox(() => new Response(null, { status: 404 }));

  expect((await inbox.answer(CALL)).ok).toBe(true);
  expect(asked[0]).toMatchObject({ path: `/inbox/help/${CALL}.json`, init: { method: 'DELETE' } });
});

test('a package that nobody waits for any more is not fetched on', async () => {
  const { inbox, asked } = anInbox(() => new Response('CUASO'));
  const stop = new AbortController();
  await inbox.take(NAME, stop.signal);

  stop.abort();

  expect(asked[0]?.init.signal?.aborted).toBe(true);
});
