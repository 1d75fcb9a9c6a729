import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';

const { land, birth } = trainingDossiers;
const pdf = randomBytes(100_000);

const { host, bench, tab } = aTabForEachTest(`/ho-so/${land.id}`);

test('nothing is attached when the address changed between plan and run', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', pdf, {
    between: () => tab.page.evaluate(() => history.pushState(null, '', '#khac')),
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(host.state.log).toEqual([]);
});

test('nothing is attached to another dossier that was opened between plan and run', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', pdf, {
    between: async () => {
      await tab.page.goto(`${host.url}/ho-so/${birth.id}`);
    },
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(host.state.log).toEqual([]);
});

test('a field that is gone when the plan runs is said to be missing', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', pdf, {
    between: () => tab.page.evaluate(() => document.getElementById('fileTP01')?.remove()),
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/target-missing', target: 'TP01' } });
});

test('a field that is there twice is not chosen by guessing', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', pdf, {
    between: () =>
      tab.page.evaluate(() => {
        const row = document.getElementById('fileTP01')?.closest('.form_alpaca');
        row?.after(row.cloneNode(true));
      }),
  });

  expect(outcome).toEqual({
    ok: false,
    failure: { code: 'page/target-ambiguous', target: 'TP01', found: 2 },
  });
  expect(host.state.log).toEqual([]);
});

test('an empty document never reaches the page', async () => {
  await tab.recognise();
  const outcome = await tab.attach('TP01', Buffer.alloc(0));

  expect(outcome).toEqual({ ok: false, failure: { code: 'file/empty' } });
  expect(await tab.page.locator('.v-progress-circular').count()).toBe(0);
});

test('a tab that is closed in the middle is said to be closed', async () => {
  await tab.recognise();
  host.state.misbehave(land.id, 'TP01', 'never-answers');
  const running = tab.attach('TP01', pdf);
  await expect.poll(() => host.state.log.length).toBe(1);
  await tab.page.close();

  expect(await running).toEqual({ ok: false, failure: { code: 'page/closed' } });
  expect(await tab.files('TP01')).toEqual({ ok: false, failure: { code: 'page/closed' } });
});

test('a page that is loaded again in the middle ends the job, and reading goes on by itself', async () => {
  await tab.recognise();
  host.state.misbehave(land.id, 'TP01', 'never-answers');
  const running = tab.attach('TP01', pdf);
  await expect.poll(() => host.state.log.length).toBe(1);
  await tab.page.reload();

  expect(await running).toEqual({ ok: false, failure: { code: 'page/changed', midway: true } });
  expect(await tab.files('TP01')).toMatchObject({ ok: true, value: [{ bytes: pdf.length }] });
});

test('the service worker may die in the middle', async () => {
  await tab.recognise();
  host.state.misbehave(land.id, 'TP01', 'slow', 1);
  const running = tab.attach('TP01', pdf);
  await expect.poll(() => host.state.log.length).toBe(1);
  await bench.killServiceWorker();

  expect(await running).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
  expect(await tab.files('TP01')).toMatchObject({ ok: true, value: [{ bytes: pdf.length }] });
});

test('the content script put in twice still answers once', async () => {
  await tab.recognise();
  await bench.panel.evaluate(
    (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] }),
    tab.tabId,
  );
  await tab.attach('TP01', pdf);

  expect(host.state.log).toHaveLength(1);
});

test('a panel that comes back finds the page again', async () => {
  await tab.recognise();
  await bench.panel.evaluate((tabId) => clients[tabId]?.close(), tab.tabId);

  expect(await tab.recognise()).toMatchObject({ ok: true, value: { dossier: land.code } });
});

test('a site that was not granted is named', async () => {
  const other = host.url.replace('127.0.0.1', 'localhost');
  await tab.page.goto(`${other}/ho-so/${land.id}`);
  const stranger = await bench.openTab(`${other}/ho-so/${land.id}`);

  expect(await stranger.recognise()).toEqual({
    ok: false,
    failure: { code: 'page/permission-missing', origin: other },
  });
  await stranger.page.close();
});

test('a content script cannot read what the panel keeps', async () => {
  await tab.recognise();
  const read = await bench.panel.evaluate(async (tabId) => {
    await chrome.storage.local.set({ officer: 'x' });
    const [run] = await chrome.scripting.executeScript({
      target: { tabId },
      func: async () => {
        const answers = [chrome.storage.local, chrome.storage.session].map((area) =>
          area.get().then(
            () => 'read',
            () => 'refused',
          ),
        );
        return Promise.all(answers);
      },
    });
    return run?.result;
  }, tab.tabId);

  expect(read).toEqual(['refused', 'refused']);
});

test('the page can neither start the observer nor be heard without a job', async () => {
  await tab.recognise();
  const own = await tab.page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('cua-so:observe', { detail: '{"nonce":"x","limitMs":1000}' }));
    return Function.prototype.toString.call(fetch).includes('[native code]');
  });

  expect(own).toBe(true);
});

test('a change of address inside the page is told to whoever watches the tab', async () => {
  await tab.recognise();
  await bench.panel.evaluate((tabId) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    harness.watchTab(tabId, (change) => seen.push(change));
  }, tab.tabId);
  await tab.page.evaluate(() => history.pushState(null, '', '#chi-tiet'));

  const seen = () => bench.panel.evaluate(() => (globalThis as { seen?: string[] }).seen ?? []);
  await expect.poll(seen).toContain('navigated');
  await tab.page.close();
  await expect.poll(seen).toContain('closed');
});

test('the target tab is the one in the address, with its site', async () => {
  const target = await bench.panel.evaluate(
    (tabId) => harness.targetTab(new URLSearchParams({ tab: String(tabId) })),
    tab.tabId,
  );

  expect(target).toEqual({ ok: true, value: { tabId: tab.tabId, origin: host.url } });
});
