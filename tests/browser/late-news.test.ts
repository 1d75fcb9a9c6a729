import { expect, test } from 'vitest';
import { aWidgetHost } from '../fixtures/widget-host';
import { truthOf } from '../widgets/truth';
import { aBench } from './site-harness/bench-for-each-test';
import { openSiteBench } from './site-harness/site-bench';

/* Rows that come after the page was answered for: the panel hears of them and asks again. */
const host = aWidgetHost();
const bench = aBench(() => openSiteBench(host.url));

declare global {
  /** In the extension's page: how often news came. */
  var newsHeard: number;
}

test('rows that come long after the page is loaded are told, and recognised then', async () => {
  const { page, tabId } = await bench.openTab(`${host.pageUrl('late-rows')}?sau=6500`);
  await bench.panel.evaluate(
    ([tab, origin]) => {
      globalThis.newsHeard = 0;
      clients[tab] = harness.siteClient(tab, { origin, onNews: () => (globalThis.newsHeard += 1) });
    },
    [tabId, host.url] as const,
  );
  const recognise = () => bench.panel.evaluate((tab) => clients[tab]!.recognise(), tabId);

  expect(await recognise()).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
  await expect.poll(() => bench.panel.evaluate(() => globalThis.newsHeard), { timeout: 15_000 }).toBe(1);
  expect(await recognise()).toMatchObject({
    ok: true,
    value: { components: truthOf('late-rows').rows.map(({ name }) => ({ name })) },
  });
  await page.close();
});
