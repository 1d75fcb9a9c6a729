import { expect, test } from 'vitest';
import type { Checklist } from '../../extension/adapters/adapter';
import type { HostComponent } from '../../shared/contracts/messages';
import { savedPage } from './saved-page';
import { shippedAdapter } from './shipped-adapter';

const opencps = shippedAdapter('opencps');

const document = savedPage('opencps/dossier.html');
const url = new URL('https://motcua.example/ho-so/51234');

test('knows a dossier page by its address and its rows', () => {
  expect(opencps.detect(document, url)).toBe(true);
  expect(
    opencps.detect(document, new URL('https://motcua.example/#/danh-sach-ho-so/0/chi-tiet-ho-so/7')),
  ).toBe(true);
});

test('stays silent elsewhere on the site', () => {
  expect(opencps.detect(document, new URL('https://motcua.example/tin-tuc'))).toBe(false);
  expect(opencps.detect(savedPage('generic-rows/table.html'), url)).toBe(false);
});

test('reads the rows that the page shows', () => {
  const { dossier, procedure, components } = read();

  expect({ dossier, procedure }).toEqual({ dossier: 'H40.12-261121-0007', procedure: '1.001193' });
  expect(components).toEqual([
    {
      key: 'TP01',
      name: 'Tờ khai đăng ký khai sinh',
      required: true,
      multiple: false,
      part: 'component',
      maxBytes: 6_000_000,
      extensions: ['pdf', 'jpg'],
      files: [{ name: 'To khai.pdf' }],
    },
    expect.objectContaining({
      key: 'TP02',
      required: false,
      multiple: true,
      maxBytes: 100_000_000,
      files: [{ name: 'Hai mặt.pdf' }, { name: 'Hai mặt.pdf' }],
    }),
    expect.objectContaining({ key: 'TP99', name: 'Giấy tờ khác', part: 'other', files: [] }),
  ]);
});

test('never takes the field that uploads and signs', () => {
  const found = opencps.find(document, 'input TP01');

  expect(found.map((element) => element.id)).toEqual(['fileTP01']);
  expect(opencps.find(document, 'input SavisTP01')).toEqual([]);
});

test('plans one step for an ordinary component', () => {
  expect(plan('TP01')).toEqual([
    {
      do: 'attach',
      ways: [{ by: 'input', target: 'input TP01' }],
      label: 'Đưa tệp "a.pdf" vào "Tờ khai đăng ký khai sinh"',
    },
  ]);
});

test('plans the name dialog for an "other paper"', () => {
  expect(plan('TP99').map((step) => step.do)).toEqual(['attach', 'type', 'press']);
});

test('takes the old file back before the new one goes in', () => {
  const [first] = plan('TP01', 'To khai.pdf');

  expect(first).toMatchObject({ do: 'remove', file: 'To khai.pdf' });
  expect(opencps.find(document, first?.do === 'remove' ? first.from : '')).toHaveLength(1);
});

test('finds two buttons where two files have the same name, so that nothing is removed by guessing', () => {
  expect(opencps.find(document, 'file TP02 Hai mặt.pdf')).toHaveLength(2);
});

test('says that a component without a place on the page cannot take a file', () => {
  const gone = { ...component('TP01'), key: 'KQ01', name: 'Giấy khai sinh' };

  expect(opencps.plan(document, url, { component: gone, file: { name: 'a.pdf', bytes: 1 } })).toEqual({
    ok: false,
    failure: { code: 'page/target-missing', target: 'Giấy khai sinh' },
  });
});

test.each([
  [200, '{"referenceUid":"x","dossierFileId":1}', 'accepted'],
  [200, '{"success":false}', 'refused'],
  [200, '{"message":"đã nhận"}', 'unclear'],
  [413, '<html>413</html>', 'refused'],
] as const)('judges %i %s as %s', (status, body, verdict) => {
  expect(opencps.judge(status, body)).toBe(verdict);
});

function read(): Checklist {
  const checklist = opencps.read(document, url);
  if (!checklist.ok) throw new Error(checklist.failure.code);
  return checklist.value;
}

function component(key: string): HostComponent {
  const found = read().components.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no ${key}`);
  return found;
}

function plan(key: string, replaces?: string) {
  const file = { name: 'a.pdf', bytes: 1 };
  const steps = opencps.plan(document, url, {
    component: component(key),
    file,
    ...(replaces === undefined ? {} : { replaces }),
  });
  if (!steps.ok) throw new Error(steps.failure.code);
  return steps.value;
}
