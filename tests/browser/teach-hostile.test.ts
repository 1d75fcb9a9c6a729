import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aWidgetHost } from '../fixtures/widget-host';
import { truthOf } from '../widgets/truth';
import { openSiteBench, type BenchTab, type SiteBench } from './site-harness/site-bench';
import { TaughtTab } from './site-harness/taught-tab';

/* Pages that want to teach us something by themselves: nothing is taught, and nothing breaks. */
const ID = 'hidden-button';
const NAME = truthOf(ID).rows[0]?.name ?? '';
const host = aWidgetHost();
let bench: SiteBench;
let tab: BenchTab;
let taught: TaughtTab;

beforeAll(async () => {
  bench = await openSiteBench(host.url);
});
afterAll(() => bench.close());
afterEach(() => tab.page.close());

async function open(): Promise<void> {
  tab = await bench.openTab(host.pageUrl(ID));
  taught = new TaughtTab(bench, tab);
}

/** Whether the officer is still asked to point. */
async function isWaiting(answer: Promise<unknown>): Promise<boolean> {
  // A page's own frames pass: whatever it set off has arrived.
  const later = tab.page
    .evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    .then(() => 'waiting');
  return (await Promise.race([answer, later])) === 'waiting';
}

test('clicks and keys that the page makes up choose nothing', async () => {
  await open();
  const { answer } = await taught.begin('row');
  await tab.page.evaluate(() => {
    const sheet = document.documentElement.lastElementChild;
    const at = { clientX: 300, clientY: 300, bubbles: true, composed: true };
    for (const type of ['pointermove', 'pointerdown', 'click'])
      sheet?.dispatchEvent(new PointerEvent(type, at));
    for (const key of ['Tab', 'Enter', 'Escape'])
      sheet?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    if (sheet instanceof HTMLElement) sheet.click();
  });

  expect(await isWaiting(answer)).toBe(true);
  await tab.page.keyboard.press('Escape');
  expect(await answer).toMatchObject({ ok: true, value: { did: 'left', choices: {} } });
});

test('the page cannot look into the sheet', async () => {
  await open();
  const { answer } = await taught.begin('row');

  expect(
    await tab.page.evaluate(() => {
      const sheet = document.documentElement.lastElementChild;
      return [sheet?.shadowRoot, sheet?.childElementCount, document.activeElement === sheet];
    }),
  ).toEqual([null, 0, true]);
  await tab.page.keyboard.press('Escape');
  await answer;
});

test.each([
  ['takes the sheet away', (sheet: Element) => sheet.remove()],
  ['puts the sheet into an element of its own', (sheet: Element) => document.body.append(sheet)],
])('a page that %s is told as one that disturbs', async (_what, disturb) => {
  await open();
  const { answer } = await taught.begin('row');
  await tab.page.evaluate(`(${disturb.toString()})(document.documentElement.lastElementChild)`);

  expect(await answer).toMatchObject({ ok: true, value: { did: 'disturbed', choices: {} } });
});

test.each([
  ['moves the sheet', 'translate: 40px 0'],
  ['makes the sheet small', 'scale: 0.2'],
  ['makes the sheet unseen', 'opacity: 0'],
])('nothing is taught where the page %s', async (_what, css) => {
  await open();
  const { answer } = await taught.begin('row');
  await tab.page.evaluate((style) => {
    const sheet = document.documentElement.lastElementChild;
    if (sheet instanceof HTMLElement) {
      for (const part of style.split(';')) {
        const [name = '', value = ''] = part.split(': ');
        sheet.style.setProperty(name, value, 'important');
      }
    }
  }, css);
  await tab.page.keyboard.press('Tab');
  await tab.page.keyboard.press('Enter');

  expect(await answer).toMatchObject({ ok: true, value: { did: 'disturbed', choices: {} } });
});

test('what the page lays over the sheet is pressed in the page, and teaches nothing', async () => {
  await open();
  const { answer } = await taught.begin('row');
  await tab.page.evaluate(() => {
    const cover = document.createElement('div');
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;border:0';
    document.body.append(cover);
    cover.showPopover();
  });
  await tab.page.mouse.click(300, 300);

  expect(await isWaiting(answer)).toBe(true);
  await bench.panel.evaluate((id) => clients[id]!.endTeaching(), tab.tabId);
  await answer;
});

test('pointing presses nothing in the page', async () => {
  await open();
  await tab.page.evaluate(() => {
    Object.assign(globalThis, { pressed: 0 });
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown'])
      addEventListener(
        type,
        ({ target }) => {
          if (target !== document.documentElement.lastElementChild)
            Object.assign(globalThis, { pressed: (globalThis as { pressed?: number }).pressed! + 1 });
        },
        true,
      );
  });
  const name = tab.page.getByText(NAME).first();
  await taught.click('row', name);
  const answer = await taught.click('control', tab.page.locator('button.nut').first());

  expect(answer.did).toBe('picked');
  expect(await tab.page.evaluate(() => (globalThis as { pressed?: number }).pressed)).toBe(0);
});

test('once teaching ended, nothing of ours is left in the page', async () => {
  await open();
  const before = await tab.page.evaluate(() => document.documentElement.outerHTML.length);
  await taught.click('row', tab.page.getByText(NAME).first());
  await taught.end();

  await tab.page.waitForFunction((length) => document.documentElement.outerHTML.length === length, before);
});

test('a row is pointed at by keys alone', async () => {
  await open();
  const answer = await taught.keys('row', 'Tab', 'Enter');

  expect(answer.did).toBe('picked');
  expect(answer.choices.row?.length).toBeGreaterThan(0);
});

test('a control outside the row is not taken for the row', async () => {
  await open();
  const rows = truthOf(ID).rows;
  await taught.click('row', tab.page.getByText(NAME).first());
  const answer = await taught.click('control', tab.page.locator('button.nut').nth(rows.length - 1));

  expect(answer).toMatchObject({ problem: 'outside-row', choices: {} });
});
