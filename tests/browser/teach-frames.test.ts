import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { aWidgetHost } from '../fixtures/widget-host';
import { truthOf, type WidgetId } from '../widgets/truth';
import { openSiteBench, sha256, type BenchTab, type SiteBench } from './site-harness/site-bench';
import { TaughtTab } from './site-harness/taught-tab';

/* Teaching by pointing where rows stand in a frame, or share the one field of the page. */
const host = aWidgetHost();
const pdf = randomBytes(700_000);
let bench: SiteBench;
let tab: BenchTab;
let taught: TaughtTab;

beforeAll(async () => {
  bench = await openSiteBench(host.url);
  await bench.grant(host.otherUrl);
});
afterAll(() => bench.close());
afterEach(() => tab.page.close());

/** Points at the first row, its name and what takes its file, wherever they stand. */
async function teach(id: WidgetId, control: string): Promise<void> {
  tab = await bench.openTab(host.pageUrl(id));
  taught = new TaughtTab(bench, tab);
  // The panel looks at the page before it offers to teach it: the frames know then whose dossier is outside.
  await tab.recognise();
  const where = tab.page.frames().at(-1) ?? tab.page.mainFrame();
  const place = where.locator('body');
  const [first] = truthOf(id).rows;
  const name = place.getByText(first?.name ?? '', { exact: false }).first();
  await name.waitFor();
  expect(await taught.click('row', name, where)).toMatchObject({ did: 'picked' });
  expect(await taught.click('name', name, where)).toMatchObject({ did: 'picked' });
  const answer = await taught.click('control', place.locator(control).first(), where);
  expect(answer.problem).toBeUndefined();
}

test.each<[string, WidgetId, string]>([
  ['a frame of the same origin', 'frame-same', 'label.nut'],
  ['a frame of another origin', 'frame-other', 'label.nut'],
  ['rows that share one field', 'shared-input', '[role="group"] button'],
  ['a row that is chosen before the one field below', 'chosen-row', '#tai-chung'],
])('%s is taught, and attaches with proof by what was taught', async (_what, id, control) => {
  await teach(id, control);
  const check = await taught.check();
  expect(check).toMatchObject({ known: true, controls: truthOf(id).rows.length, ambiguous: [], missing: [] });
  await taught.use();
  await taught.end();

  const page = await tab.recognise();
  expect(page).toMatchObject({ ok: true, value: { adapter: 'day-thu', dossier: truthOf(id).dossier } });
  const second = page.ok ? (page.value.components[1]?.key ?? '') : '';
  expect(await tab.attach(second, pdf)).toMatchObject({ ok: true });
  const held = host.state.held(id, truthOf(id).rows[1]?.key ?? '');
  expect(held.map((file) => file.sha256)).toEqual([sha256(pdf)]);
  const files = await tab.files(second);
  const reference = files.ok ? (files.value.at(-1)?.reference ?? '') : '';
  expect(await tab.readBack(second, reference)).toMatchObject({ ok: true, value: { sha256: sha256(pdf) } });
});
