import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { aWidgetHost } from '../fixtures/widget-host';
import { attachByHand } from '../widgets/by-hand';
import { truthOf, widgetIds, type WidgetId } from '../widgets/truth';
import { widgetPages } from '../widgets/widget-page';
import { aPageForEachTest } from './page-for-each-test';

/** More than two parts of a page that sends in parts. */
const bytes = randomBytes(1_300_000);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const file = { name: 'Giấy tờ số 1.pdf', mimeType: 'application/pdf', buffer: bytes };

const host = aWidgetHost();
const tab = aPageForEachTest();

/** What the host holds on a page, by component. */
function held(id: WidgetId): Readonly<Record<string, readonly string[]>> {
  const filled = truthOf(id)
    .rows.map(({ key }) => [key, host.state.held(id, key).map((each) => each.sha256)] as const)
    .filter(([, files]) => files.length > 0);
  return Object.fromEntries(filled);
}

describe.each(widgetIds)('%s', (id) => {
  test('takes a file by hand: the host holds exactly its bytes, once, in that component', async () => {
    await tab.page.goto(host.pageUrl(id));
    await attachByHand(tab.page, id, 'TP02', file);

    await vi.waitFor(() => expect(held(id)).toEqual({ TP02: [sha256] }), 15_000);
    expect(host.state.log.map(({ key, sha256: sent }) => [key, sent])).toEqual([['TP02', sha256]]);
  });
});

test.each(widgetIds.filter((id) => id !== 'closed-shadow'))('%s shows what it holds', async (id) => {
  host.state.store(id, 'TP01', { name: 'Đã có sẵn.pdf', bytes }, false);
  await tab.page.goto(host.pageUrl(id));

  const where = widgetPages[id].frame ? tab.page.frameLocator('iframe.khung') : tab.page;
  await where.getByText('Đã có sẵn.pdf').first().waitFor({ timeout: 15_000 });
});
