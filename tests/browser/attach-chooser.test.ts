import { randomBytes } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import { showOwnPage } from './site-harness/own-page';
import { aWidgetBench } from './site-harness/bench-for-each-test';
import { sha256, type BenchTab } from './site-harness/site-bench';

const { host, bench } = aWidgetBench();
const pdf = randomBytes(50_000);
let tab: BenchTab;
/** How often the browser's own file chooser opened. */
let choosers: number;

afterEach(() => tab.page.close());

/** A page whose button does this with a field that is not in the document. */
async function open(
  onPress: string,
  control = (id: string) => `<button id="${id}">Tải lên</button>`,
): Promise<void> {
  const script = `
    const field = document.createElement('input');
    field.type = 'file';
    field.onchange = () => {
      const data = new FormData();
      data.append('file', field.files[0], field.files[0].name);
      fetch(upload, { method: 'POST', body: data });
    };
    control.addEventListener('click', () => { ${onPress} });`;
  await showOwnPage(bench.browser.context, { control, script }, 'detached');
  tab = await bench.openTab(host.pageUrl('multi-file'));
  choosers = 0;
  tab.page.on('filechooser', () => (choosers += 1));
  await tab.recognise();
}

/** Without a person's press a moment ago the browser would not open its chooser for anybody. */
function aPersonPresses(): Promise<void> {
  return tab.page.locator('h1').click();
}

function held(): readonly string[] {
  return host.state.held('multi-file', 'TP01').map((file) => file.sha256);
}

describe('the browser’s own chooser stays shut, and the file arrives, when the page opens its field', () => {
  test.each([
    ['by click', 'field.click();'],
    ['by showPicker', 'field.showPicker();'],
    ['by an event', `field.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));`],
    ['by the inherited click', 'HTMLElement.prototype.click.call(field);'],
    ['a while later', 'setTimeout(() => field.click(), 300);'],
    ['in the document', 'document.body.append(field); field.click();'],
    [
      'in a closed shadow root',
      `const home = document.createElement('div'); document.body.append(home);
       home.attachShadow({ mode: 'closed' }).append(field); field.click();`,
    ],
    [
      'by a label',
      `field.id = 'f'; field.hidden = true; const label = document.createElement('label'); label.htmlFor = 'f';
       document.body.append(field, label); label.click();`,
    ],
  ])('%s', async (_how, onPress) => {
    await open(onPress);
    const outcome = await tab.attach('TP01', pdf, { between: aPersonPresses });

    expect(outcome).toMatchObject({ ok: true, value: { way: 'chooser', response: { verdict: 'accepted' } } });
    expect([held(), choosers]).toEqual([[sha256(pdf)], 0]);
  });

  test('by a press on mouse-down', async () => {
    await open('');
    await tab.page.evaluate(`control.addEventListener('pointerdown', () => field.click(), { once: true })`);

    expect(await tab.attach('TP01', pdf, { between: aPersonPresses })).toMatchObject({
      value: { way: 'chooser' },
    });
    expect(choosers).toBe(0);
  });
});

test('the newer picker is closed unseen, and the page is said to take no file that way', async () => {
  await open(`showOpenFilePicker().catch((error) => (document.title = error.name));`);
  const outcome = await tab.attach('TP01', pdf, { between: aPersonPresses });

  expect(outcome).toEqual({ ok: false, failure: { code: 'attach/no-way', tried: ['chooser'] } });
  expect(await tab.page.title()).toBe('AbortError');
});

test('the page’s own methods are back when the job is over, also when nothing came of it', async () => {
  await open('');
  const before = await methods();
  await tab.attach('TP01', pdf);

  expect(await methods()).toEqual(before);
  expect(before).toEqual([true, true, true, true]);
});

test('a person who presses something else meanwhile gets the chooser for it, and no file of ours', async () => {
  await open('');
  const running = tab.attach('TP01', pdf);
  await expect.poll(async () => (await methods()).includes(false)).toBe(true);
  await tab.page.locator('#nut-anh').click();
  await running;

  expect(choosers).toBe(1);
  expect(await tab.page.evaluate(() => document.querySelector<HTMLInputElement>('#anh')?.files?.length)).toBe(
    0,
  );
});

test('a field for pictures that the page opens in place of the paper’s stays empty', async () => {
  await open(`document.getElementById('anh').click();`);
  const outcome = await tab.attach('TP01', pdf, { between: aPersonPresses });

  expect(outcome).toEqual({ ok: false, failure: { code: 'attach/no-way', tried: ['chooser'] } });
  expect(await tab.page.evaluate(() => document.querySelector<HTMLInputElement>('#anh')?.files?.length)).toBe(
    0,
  );
  expect(choosers).toBe(0);
});

test('a page that goes on to another dossier between the press and its field gets nothing', async () => {
  await open(`setTimeout(() => {
    document.querySelector('h1').textContent = 'Hồ sơ H40.12-261121-0999';
    field.click();
  }, 200);`);
  await tab.attach('TP01', pdf);

  expect(host.state.log).toEqual([]);
});

/** Whether the methods that open file fields are the browser's own. */
function methods(): Promise<readonly boolean[]> {
  return tab.page.evaluate(() =>
    [
      Reflect.get(HTMLElement.prototype, 'click'),
      Reflect.get(HTMLInputElement.prototype, 'showPicker'),
      Reflect.get(EventTarget.prototype, 'dispatchEvent'),
      Reflect.get(globalThis, 'showOpenFilePicker'),
    ].map((own) => Function.prototype.toString.call(own).includes('[native code]')),
  );
}
