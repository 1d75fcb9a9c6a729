import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../commands/static-server';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';
import { sha256 } from './site-harness/site-bench';

const { land } = trainingDossiers;
const pdf = randomBytes(60_000);
const { host, bench, tab, filesOf } = aTabForEachTest(`/don-gian/${land.id}`);

afterEach(async () => {
  // A worker stays with its site: the next test's page would be lied to from its first script on.
  await tab.page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await bench.browser.context.unrouteAll();
});

/** A worker of the page's own that answers every request for a file, and every list, with what the page likes. */
const LYING_WORKER = `
  self.addEventListener('install', () => self.skipWaiting());
  self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
  self.addEventListener('fetch', (event) => {
    if (event.request.method !== 'GET' || event.request.mode === 'navigate') return;
    event.respondWith(new Response('lie'));
  });
`;

test('a page cannot put bytes of its own in place of what the host holds: its service worker is passed by', async () => {
  await bench.browser.context.route('**/lying-worker.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Service-Worker-Allowed': '/' },
      body: LYING_WORKER,
    }),
  );
  await tab.recognise();
  await tab.attach('TP01', pdf);
  const reference = (await filesOf('TP01'))[0]?.reference ?? '';
  await tab.page.evaluate(async () => {
    const controlled = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    await navigator.serviceWorker.register('/lying-worker.js', { scope: '/' });
    await controlled;
  });
  const toThePage = await tab.page.evaluate((path) => fetch(path).then((answer) => answer.text()), reference);

  expect([toThePage, reference.startsWith('/')]).toEqual(['lie', true]);
  expect(await tab.readBack('TP01', reference)).toEqual({
    ok: true,
    value: { bytes: pdf.length, sha256: sha256(pdf) },
  });
  expect(await filesOf('TP01')).toHaveLength(1);
});

test('a page that replaced fetch, JSON and Response changes nothing of what is read back', async () => {
  await tab.recognise();
  await tab.attach('TP01', pdf);
  await tab.page.evaluate(() => {
    const lie = (): never => {
      throw new Error('lie');
    };
    Object.assign(globalThis, { fetch: () => Promise.resolve(new Response('lie')), DOMParser: lie });
    Object.assign(JSON, { parse: lie, stringify: lie });
    Object.assign(Response.prototype, { blob: lie, text: lie });
    Object.assign(Array.prototype, { map: lie, flatMap: lie, filter: lie });
    Object.assign(Object.prototype, { bytes: 1, reference: '/lie', grade: 'read-back' });
  });

  const reference = (await filesOf('TP01'))[0]?.reference ?? '';
  expect(await tab.readBack('TP01', reference)).toMatchObject({ value: { sha256: sha256(pdf) } });
});

test('bytes that the host redirects to another origin prove nothing, and nobody else is asked', async () => {
  await tab.recognise();
  await tab.attach('TP01', pdf);
  const reference = (await filesOf('TP01'))[0]?.reference ?? '';
  const asked: string[] = [];
  const elsewhere = await serve((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end(pdf);
    return Promise.resolve();
  }, 0);
  await bench.browser.context.route(`**${reference}`, (route) =>
    route.fulfill({ status: 302, headers: { Location: `${elsewhere.url}/lie.pdf` } }),
  );

  const back = await tab.readBack('TP01', reference);
  await elsewhere.close();

  expect([back.ok, asked]).toEqual([false, []]);
});

test('an upload that the page only claims is never more than accepted, and the list of the host knows nothing', async () => {
  await tab.recognise();
  host.state.misbehave(land.id, 'TP01', 'never-answers');
  await tab.page.evaluate((bytes) => {
    document.addEventListener('cua-so:observe', (event) => {
      const { nonce } = JSON.parse((event as CustomEvent<string>).detail) as { nonce: string };
      const answer = { status: 200, body: '{"success":true}', grade: 'read-back', verified: true };
      const claim = (detail: object): void => {
        const text = JSON.stringify({ nonce, upload: 1, sizes: [bytes], ...detail });
        document.dispatchEvent(new CustomEvent('cua-so:upload', { detail: text }));
      };
      claim({ answer });
      claim({ answer: { status: 200, body: '{"success":true}' } });
    });
    // Nothing leaves the page any more.
    globalThis.fetch = () => new Promise(() => undefined);
    XMLHttpRequest.prototype.send = () => undefined;
  }, pdf.length);
  const outcome = await tab.attach('TP01', pdf);

  expect(outcome).toEqual({
    ok: true,
    value: { way: 'input', listChanged: false, response: { status: 200, verdict: 'accepted' } },
  });
  expect(await filesOf('TP01')).toEqual([]);
});

describe('a target that is swapped between plan and run', () => {
  test.each<[string, () => void]>([
    [
      'the rows’ keys',
      () => {
        const [one, other] = document.querySelectorAll('tr[data-part]');
        one?.setAttribute('data-part', 'TP02');
        other?.setAttribute('data-part', 'TP01');
      },
    ],
    [
      'the paper’s name',
      () => {
        const name = document.querySelector('tr[data-part="TP01"] .paper');
        if (name) name.textContent = 'Giấy chứng tử của người khác';
      },
    ],
    [
      'the dossier',
      () => {
        document.title = 'Hồ sơ H40.12-261121-0999';
        for (const element of document.querySelectorAll('h1, h2')) element.textContent = document.title;
      },
    ],
  ])('%s: nothing is touched', async (_what, swap) => {
    await tab.recognise();
    const events = await tab.page.evaluateHandle(() => {
      const seen: string[] = [];
      for (const type of ['input', 'change', 'click'])
        document.addEventListener(type, () => seen.push(type), true);
      return seen;
    });
    const outcome = await tab.attach('TP01', pdf, { between: () => tab.page.evaluate(swap) });

    expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
    expect([await events.jsonValue(), host.state.log]).toEqual([[], []]);
  });
});

test('a field that is swapped in the very act gets no second file, and the host’s list tells the truth', async () => {
  await tab.recognise();
  await tab.page.evaluate(() => {
    // A copy of the row that answers for itself and sends nothing.
    document.addEventListener('change', (event) => event.stopImmediatePropagation(), true);
    const say = document.getElementById('thong-bao');
    document.addEventListener('input', () => say?.replaceChildren('Tải tệp lên thành công.'), true);
  });
  const outcome = await tab.attach('TP01', pdf);

  expect(outcome.ok && outcome.value.response).toBeFalsy();
  expect(await filesOf('TP01')).toEqual([]);
});

test('the foreign page’s own worlds see neither the session’s key nor the settings', async () => {
  await bench.panel.evaluate(() =>
    Promise.all([chrome.storage.session.set({ vault: 'x' }), chrome.storage.local.set({ officer: 'x' })]),
  );
  const seen = await bench.panel.evaluate(async (tabId) => {
    const look = async (): Promise<string[]> => {
      const areas = (globalThis as Partial<typeof globalThis>).chrome?.storage as
        Partial<typeof chrome.storage> | undefined;
      const tell = (area?: { get(): Promise<object> }): Promise<string> =>
        area ? area.get().then(JSON.stringify, () => 'refused') : Promise.resolve('refused');
      return Promise.all([tell(areas?.session), tell(areas?.local)]);
    };
    const [isolated] = await chrome.scripting.executeScript({ target: { tabId }, func: look });
    const [main] = await chrome.scripting.executeScript({ target: { tabId }, world: 'MAIN', func: look });
    return [isolated?.result, main?.result];
  }, tab.tabId);
  await bench.panel.evaluate(() =>
    Promise.all([chrome.storage.session.clear(), chrome.storage.local.clear()]),
  );

  expect(seen).toEqual([
    ['refused', 'refused'],
    ['refused', 'refused'],
  ]);
});
