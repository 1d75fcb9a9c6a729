// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { MetadataPlace, PaperFacts, RowSet } from '../../shared/contracts/adapter-rows';
import type { Step } from '../../shared/contracts/messages';
import { anAdapter, PAGE_URL, pageWith, table } from './an-adapter';

const NAME: MetadataPlace = { field: 'docName', at: { role: 'textbox', name: 'Tên giấy tờ*' } };
const AGENCY: MetadataPlace = { field: 'copyAgency', at: { role: 'textbox', name: 'Cơ quan sao chụp' } };
const FACTS: PaperFacts = { docName: 'Tờ khai', copyAgency: 'UBND xã Hoài Giang', dossierCode: 'H40' };
const FILE = '<input type="file">';
const ATTACH = 'attach';

/** The plan in short: what is typed where, and the other steps by their kind. */
function planned(body: string, rows: Partial<RowSet>, metadata: PaperFacts | undefined = FACTS): unknown {
  const page = pageWith(body);
  const adapter = anAdapter(rows);
  const read = adapter.read(page, PAGE_URL);
  const [component] = read.ok ? read.value.components : [];
  const file = { name: 'a.pdf', bytes: 1, metadata };
  const plan = component && adapter.plan(page, PAGE_URL, { component, file });
  return plan?.ok === true ? plan.value.map(brief) : plan;
}

function brief(step: Step): string {
  return step.do === 'type' ? `${step.into} = ${step.text}${step.ifEmpty ? '?' : ''}` : step.do;
}

function field(label: string, more = ''): string {
  return `<label>${label} <input ${more}></label>`;
}

test('what is known of a document is typed into its row before the file goes', () => {
  const body = table(['TP01', 'Tờ khai', field('Tên giấy tờ') + field('Cơ quan sao chụp') + FILE]);

  expect(planned(body, { metadata: [NAME, AGENCY] })).toEqual([
    'metadata docName TP01 = Tờ khai?',
    'metadata copyAgency TP01 = UBND xã Hoài Giang?',
    ATTACH,
  ]);
});

test('nothing is typed where nothing is known', () => {
  const body = table(['TP01', 'Tờ khai', field('Tên giấy tờ') + FILE]);

  expect(planned(body, { metadata: [NAME] }, { docName: '' })).toEqual([ATTACH]);
});

test.each([
  ['holds something', field('Tên giấy tờ', 'value="Đơn"')],
  ['cannot be changed', field('Tên giấy tờ', 'readonly')],
  ['is switched off', field('Tên giấy tờ', 'disabled')],
  ['is not there', ''],
  ['is there twice', field('Tên giấy tờ') + field('Tên giấy tờ 2')],
])('a field that %s is passed by', (_what, markup) => {
  const body = table(['TP01', 'Tờ khai', markup + FILE]);

  expect(planned(body, { metadata: [NAME] })).toEqual([ATTACH]);
});

test('a mask that nobody has filled in counts as empty', () => {
  const body = table(['TP01', 'Tờ khai', field('Tên giấy tờ', 'value="__/__/____"') + FILE]);

  expect(planned(body, { metadata: [NAME] })).toEqual(['metadata docName TP01 = Tờ khai?', ATTACH]);
});

test('a field of the page is nobody’s while the page has several rows', () => {
  const one = table(['TP01', 'Tờ khai', FILE]) + field('Tên giấy tờ');
  const two = table(['TP01', 'Tờ khai', FILE], ['TP02', 'Giấy khai sinh', FILE]) + field('Tên giấy tờ');
  const rows: Partial<RowSet> = { metadata: [{ ...NAME, in: 'page' }] };

  expect(planned(one, rows)).toEqual(['metadata docName TP01 = Tờ khai?', ATTACH]);
  expect(planned(two, rows)).toEqual([ATTACH]);
});

test('fields of a dialog that comes afterwards are filled when it is there, before it is confirmed', () => {
  const dialog = {
    at: { role: 'dialog' },
    comes: 'after',
    confirm: { at: { role: 'button', name: 'Đồng ý' }, label: 'Đồng ý' },
  } as const;
  const body = table(['TP01', 'Tờ khai', FILE]);

  expect(planned(body, { metadata: [{ ...NAME, in: 'dialog' }], dialog })).toEqual([
    ATTACH,
    'metadata docName TP01 = Tờ khai?',
    'press',
  ]);
});

test('a name that the adapter gives itself is no paper’s', () => {
  const body = table(['TP01', 'Tờ khai', field('Tên giấy tờ') + FILE]);

  expect(planned(body, { metadata: [NAME], name: [{ say: 'Giấy tờ trong kho' }] })).toEqual([ATTACH]);
});

test('an attachment needs no dialog’s fields where no dialog comes', () => {
  expect(planned(table(['TP01', 'Tờ khai', FILE]), { metadata: [{ ...NAME, in: 'dialog' }] })).toEqual([
    ATTACH,
  ]);
});
