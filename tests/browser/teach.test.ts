import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { aWidgetHost } from '../fixtures/widget-host';
import { truthOf, type WidgetId } from '../widgets/truth';
import { openSiteBench, sha256, type BenchTab, type SiteBench } from './site-harness/site-bench';
import { TaughtTab } from './site-harness/taught-tab';

/* Teaching by pointing, on pages made of real widgets, with the content script as it ships. */
const host = aWidgetHost();
const pdf = randomBytes(700_000);
let bench: SiteBench;
let tab: BenchTab;
let taught: TaughtTab;

beforeAll(async () => {
  bench = await openSiteBench(host.url);
});
afterAll(() => bench.close());
afterEach(() => tab.page.close());

async function open(id: WidgetId): Promise<void> {
  tab = await bench.openTab(host.pageUrl(id));
  taught = new TaughtTab(bench, tab);
}

function namesOf(id: WidgetId): readonly string[] {
  return truthOf(id).rows.map(({ name }) => name);
}

/** Points at a row by its name, at the name, and at what takes the file. */
async function teach(id: WidgetId, control: string): Promise<void> {
  await open(id);
  const [first = ''] = namesOf(id);
  const name = tab.page.getByText(first, { exact: false }).first();
  await name.waitFor();
  expect(await taught.click('row', name)).toMatchObject({ did: 'picked' });
  expect(await taught.click('name', name)).toMatchObject({ did: 'picked' });
  const answer = await taught.click('control', tab.page.locator(control).first());
  expect(answer.problem).toBeUndefined();
}

describe('one row is pointed at, and all rows are known', () => {
  test.each<[WidgetId, string]>([
    ['plain-form', 'table input[type="file"]'],
    ['hidden-button', 'article button, .card button, section button'],
    ['laid-over', 'li .nut'],
    ['filepond', '.filepond--root'],
    ['element', '.el-upload button'],
    ['open-shadow', 'dd label.nut'],
    ['modal', 'table button'],
    ['late-rows', 'label.nut'],
  ])('%s', async (id, control) => {
    await teach(id, control);

    const check = await taught.check();

    expect(check.rows.map(({ name }) => name)).toEqual(namesOf(id));
    expect(check).toMatchObject({ known: true, controls: namesOf(id).length, ambiguous: [], missing: [] });
  });
});

test('what was taught attaches the exact bytes', async () => {
  await teach('hidden-button', 'article button, .card button, section button');
  await taught.use();
  await taught.end();

  const page = await tab.recognise();
  expect(page).toMatchObject({ ok: true, value: { adapter: 'day-thu' } });
  const second = page.ok ? (page.value.components[1]?.key ?? '') : '';
  const outcome = await tab.attach(second, pdf);

  expect(outcome).toMatchObject({ ok: true });
  const key = truthOf('hidden-button').rows[1]?.key ?? '';
  expect(host.state.held('hidden-button', key).map((file) => file.sha256)).toEqual([sha256(pdf)]);
});
