// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { proposeAdapter } from '../../extension/adapters/recogniser';
import { handlersFor } from '../../extension/content/handlers';
import type { AttachPlan } from '../../shared/contracts/messages';
import { ADDRESS, aPlace } from '../unit/extension/content/a-place';
import { shippedAdapter } from './shipped-adapter';

const genericRows = shippedAdapter('generic-rows');

const signal = new AbortController().signal;
const limits = { startMs: 50, answerMs: 50, listMs: 50 };
const file = { name: 'to-khai.pdf', bytes: 3 };
const pdf = new Blob(['pdf'], { type: 'application/pdf' });

function row(name: string, limit = ''): string {
  return `<section><b>${name}</b>${limit}<div><input type="file"></div></section>`;
}

function handlers() {
  const propose = (page: Document, url: URL) => proposeAdapter(page, url);
  return handlersFor({ ...aPlace([genericRows]), propose }, signal);
}

/** Names such as nobody gives a paper. */
const DOUBTFUL = ['Mục thứ nhất', 'Mục thứ hai'];

beforeEach(() => {
  document.body.innerHTML = `<h1>Hồ sơ H40.12-261121-0007</h1>${DOUBTFUL.map((name) => row(name)).join('')}`;
});

async function planned(content: ReturnType<typeof handlers>): Promise<AttachPlan> {
  const page = await content['page/recognise']({});
  const component = page.ok ? (page.value.components[0]?.key ?? '') : '';
  const plan = await content['page/plan']({ url: ADDRESS, component, file });
  if (!plan.ok) throw new Error(plan.failure.code);
  return plan.value;
}

function chosen(): string | undefined {
  return document.querySelector('input')?.files?.[0]?.name;
}

test('nothing is attached by a doubtful proposal before the officer agreed', async () => {
  const content = handlers();
  const plan = await planned(content);
  const outcome = await content['page/attach']({ plan, document: pdf, limits, keepBoth: true });

  expect(outcome).toEqual({ ok: false, failure: { code: 'page/not-agreed' } });
  expect(chosen()).toBeUndefined();
});

test('once agreed, it is', async () => {
  const content = handlers();
  const plan = await planned(content);
  const page = await content['page/recognise']({});
  const components = page.ok ? page.value.components.map(({ key }) => key) : [];

  expect(await content['page/agree']({ url: ADDRESS, components })).toEqual({ ok: true, value: null });
  await content['page/attach']({ plan, document: pdf, limits, keepBoth: true });
  expect(chosen()).toBe('to-khai.pdf');
});

test('an agreement on other rows than the page shows is none', async () => {
  const content = handlers();
  await content['page/recognise']({});

  expect(await content['page/agree']({ url: ADDRESS, components: ['TP01'] })).toEqual({
    ok: false,
    failure: { code: 'page/changed' },
  });
});

test('an agreement does not outlast the rows that it was about', async () => {
  const content = handlers();
  const page = await content['page/recognise']({});
  const components = page.ok ? page.value.components.map(({ key }) => key) : [];
  await content['page/agree']({ url: ADDRESS, components });
  document.body.insertAdjacentHTML('beforeend', row('Mục thứ ba'));
  const plan = await planned(content);

  expect(await content['page/attach']({ plan, document: pdf, limits, keepBoth: true })).toEqual({
    ok: false,
    failure: { code: 'page/not-agreed' },
  });
});

test('a sure proposal needs no agreement, and is told as one', async () => {
  const names = ['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh'];
  document.body.innerHTML = `<h1>Hồ sơ H40.12-261121-0007</h1>${names.map((name) => row(name, '<p>Tối đa 5 MB</p>')).join('')}`;
  const content = handlers();
  const page = await content['page/recognise']({});
  const plan = await planned(content);
  await content['page/attach']({ plan, document: pdf, limits, keepBoth: true });

  expect(page).toMatchObject({ ok: true, value: { adapter: 'de-xuat', proposal: { confidence: 0.95 } } });
  expect(chosen()).toBe('to-khai.pdf');
});

test('an adapter for any page counts where it says the same as the proposal', async () => {
  document.body.innerHTML = `<h1>Hồ sơ H40.12-261121-0007</h1><table>
    <tr><td>Tờ khai đăng ký khai sinh</td><td><input type="file"></td></tr>
    <tr><td>Giấy chứng sinh</td><td><input type="file"></td></tr></table>`;

  expect(await handlers()['page/recognise']({})).toMatchObject({
    ok: true,
    value: { adapter: 'generic-rows' },
  });
});
