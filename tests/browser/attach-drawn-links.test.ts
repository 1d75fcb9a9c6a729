import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { inProject } from '../commands/paths';
import { aWidgetHost } from '../fixtures/widget-host';
import { openSiteBench, sha256, type BenchTab, type SiteBench } from './site-harness/site-bench';

/* The rows of this page come by script alone, so that the page itself says where the bytes of a file are. */
const host = aWidgetHost();
const pdf = randomBytes(70_000);
let bench: SiteBench;
let tab: BenchTab;

beforeAll(async () => {
  const content = inProject('tests', 'bench', 'attach-content.ts');
  bench = await openSiteBench(host.url, { content });
});
afterAll(() => bench.close());
beforeEach(async () => {
  tab = await bench.openTab(`${host.pageUrl('late-rows')}?sau=100`);
  await tab.recognise();
});
afterEach(async () => {
  await tab.page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  });
  await tab.page.close();
  await bench.browser.context.unrouteAll();
});

async function listed(): Promise<{ readonly name: string; readonly reference?: string } | undefined> {
  const files = await tab.files('TP01');
  return files.ok ? files.value[0] : undefined;
}

test('what the host holds behind a link that the page drew is read back', async () => {
  await tab.attach('TP01', pdf);
  const file = await listed();

  expect(file).toEqual({
    name: 'TP - giấy tờ.pdf',
    reference: expect.stringMatching(/^\/tai-ve\//) as string,
  });
  expect(await tab.readBack('TP01', file?.reference ?? '')).toEqual({
    ok: true,
    value: { bytes: pdf.length, sha256: sha256(pdf) },
  });
});

test('bytes that the page kept for itself are no bytes of the host', async () => {
  await tab.attach('TP01', pdf);
  const kept = await tab.page.evaluate(
    (bytes) => {
      const link = document.querySelector('a[href^="/tai-ve/"]');
      const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
      link?.setAttribute('href', address);
      return link && address;
    },
    [...pdf],
  );

  expect(kept).toContain(`blob:${host.url}`);
  expect(await listed()).toEqual({ name: 'TP - giấy tờ.pdf' });
  expect(await tab.readBack('TP01', kept ?? '')).toEqual({ ok: false, failure: { code: 'attach/unproven' } });
});

test('a host that kept other bytes is found out, though the page’s service worker gives the right ones', async () => {
  host.state.misbehave('late-rows', 'TP01', 'altered-bytes');
  await tab.attach('TP01', pdf);
  const { reference = '' } = (await listed()) ?? {};
  const lie = `self.addEventListener('install', () => self.skipWaiting());
    self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
    self.addEventListener('fetch', (event) => {
      const bytes = Uint8Array.from(atob('${pdf.toString('base64')}'), (sign) => sign.charCodeAt(0));
      if (event.request.url.includes('/tai-ve/')) event.respondWith(new Response(bytes));
    });`;
  await bench.browser.context.route('**/lying-worker.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Service-Worker-Allowed': '/' },
      body: lie,
    }),
  );
  const toThePage = await tab.page.evaluate(async (path) => {
    const controlled = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    await navigator.serviceWorker.register('/lying-worker.js', { scope: '/' });
    await controlled;
    return [...new Uint8Array(await (await fetch(path)).arrayBuffer())];
  }, reference);
  const back = await tab.readBack('TP01', reference);

  expect(sha256(Buffer.from(toThePage))).toBe(sha256(pdf));
  expect(back).toMatchObject({ ok: true, value: { bytes: pdf.length } });
  expect(back.ok && back.value.sha256).toBe(host.state.held('late-rows', 'TP01')[0]?.sha256);
  expect(back.ok && back.value.sha256).not.toBe(sha256(pdf));
});
