import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { trainingDossiers } from '../onestop/seed';
import { aTabForEachTest } from './site-harness/bench-for-each-test';

const { land, birth } = trainingDossiers;
const pdf = randomBytes(100_000);

const site = aTabForEachTest(`/ho-so/${land.id}`);

test('nothing is attached when the address changed between plan and run', async () => {
  await site.tab.recognise();
  const outcome = await site.tab.attach('TP01', pdf, {
    between: () => site.tab.page.evaluate(() => history.pushState(null, '', '#khac')),
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(site.host.state.log).toEqual([]);
});

test('nothing is attached to another dossier that was opened between plan and run', async () => {
  await site.tab.recognise();
  const outcome = await site.tab.attach('TP01', pdf, {
    between: async () => {
      await site.tab.page.goto(`${site.host.url}/ho-so/${birth.id}`);
    },
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(site.host.state.log).toEqual([]);
});

test('a field that is gone when the plan runs is said to be missing', async () => {
  await site.tab.recognise();
  const outcome = await site.tab.attach('TP01', pdf, {
    between: () => site.tab.page.evaluate(() => document.getElementById('fileTP01')?.remove()),
  });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/target-missing', target: 'TP01' } });
});

test('a field that is there twice is not chosen by guessing', async () => {
  await site.tab.recognise();
  const outcome = await site.tab.attach('TP01', pdf, {
    between: () =>
      site.tab.page.evaluate(() => {
        const row = document.getElementById('fileTP01')?.closest('.form_alpaca');
        row?.after(row.cloneNode(true));
      }),
  });

  expect(outcome).toEqual({
    ok: false,
    failure: { code: 'page/target-ambiguous', target: 'TP01', found: 2 },
  });
  expect(site.host.state.log).toEqual([]);
});

test('an empty document never reaches the page', async () => {
  await site.tab.recognise();
  const outcome = await site.tab.attach('TP01', Buffer.alloc(0));

  expect(outcome).toEqual({ ok: false, failure: { code: 'file/empty' } });
  expect(await site.tab.page.locator('.v-progress-circular').count()).toBe(0);
});

test('a tab that is closed in the middle is said to be closed', async () => {
  await site.tab.recognise();
  site.host.state.misbehave(land.id, 'TP01', 'never-answers');
  const running = site.tab.attach('TP01', pdf);
  await expect.poll(() => site.host.state.log.length).toBe(1);
  await site.tab.page.close();

  expect(await running).toEqual({ ok: false, failure: { code: 'page/closed' } });
  expect(await site.tab.files('TP01')).toEqual({ ok: false, failure: { code: 'page/closed' } });
});

test('a page that is loaded again in the middle ends the job, and reading goes on by itself', async () => {
  await site.tab.recognise();
  site.host.state.misbehave(land.id, 'TP01', 'never-answers');
  const running = site.tab.attach('TP01', pdf);
  await expect.poll(() => site.host.state.log.length).toBe(1);
  await site.tab.page.reload();

  expect(await running).toEqual({ ok: false, failure: { code: 'page/changed' } });
  expect(await site.tab.files('TP01')).toMatchObject({ ok: true, value: [{ bytes: pdf.length }] });
});

test('the service worker may die in the middle', async () => {
  await site.tab.recognise();
  site.host.state.misbehave(land.id, 'TP01', 'slow', 1);
  const running = site.tab.attach('TP01', pdf);
  await expect.poll(() => site.host.state.log.length).toBe(1);
  await site.bench.killServiceWorker();

  expect(await running).toMatchObject({ ok: true, value: { response: { verdict: 'accepted' } } });
  expect(await site.tab.files('TP01')).toMatchObject({ ok: true, value: [{ bytes: pdf.length }] });
});

test('the content script put in twice still answers once', async () => {
  await site.tab.recognise();
  await site.bench.panel.evaluate(
    (tabId) => chrome.scripting.executeScript({ target: { tabId }, files: ['content.js'] }),
    site.tab.tabId,
  );
  await site.tab.attach('TP01', pdf);

  expect(site.host.state.log).toHaveLength(1);
});

test('a panel that comes back finds the page again', async () => {
  await site.tab.recognise();
  await site.bench.panel.evaluate((tabId) => clients[tabId]?.close(), site.tab.tabId);

  expect(await site.tab.recognise()).toMatchObject({ ok: true, value: { dossier: land.code } });
});

test('a site that was not granted is named', async () => {
  const other = site.host.url.replace('127.0.0.1', 'localhost');
  await site.tab.page.goto(`${other}/ho-so/${land.id}`);
  const stranger = await site.bench.openTab(`${other}/ho-so/${land.id}`);

  expect(await stranger.recognise()).toEqual({
    ok: false,
    failure: { code: 'page/permission-missing', origin: other },
  });
  await stranger.page.close();
});

test('a content script cannot read what the panel keeps', async () => {
  await site.tab.recognise();
  const read = await site.bench.panel.evaluate(async (tabId) => {
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
  }, site.tab.tabId);

  expect(read).toEqual(['refused', 'refused']);
});

test('the page can neither start the observer nor be heard without a job', async () => {
  await site.tab.recognise();
  const own = await site.tab.page.evaluate(() => {
    document.dispatchEvent(new CustomEvent('cua-so:observe', { detail: '{"nonce":"x","limitMs":1000}' }));
    return Function.prototype.toString.call(fetch).includes('[native code]');
  });

  expect(own).toBe(true);
});

test('a change of address inside the page is told to whoever watches the tab', async () => {
  await site.tab.recognise();
  await site.bench.panel.evaluate((tabId) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    harness.watchTab(tabId, (change) => seen.push(change));
  }, site.tab.tabId);
  await site.tab.page.evaluate(() => history.pushState(null, '', '#chi-tiet'));

  const seen = () => site.bench.panel.evaluate(() => (globalThis as { seen?: string[] }).seen ?? []);
  await expect.poll(seen).toContain('navigated');
  await site.tab.page.close();
  await expect.poll(seen).toContain('closed');
});

test('the target tab is the one in the address, with its site', async () => {
  const target = await site.bench.panel.evaluate(
    (tabId) => harness.targetTab(new URLSearchParams({ tab: String(tabId) })),
    site.tab.tabId,
  );

  expect(target).toEqual({ ok: true, value: { tabId: site.tab.tabId, origin: site.host.url } });
});
