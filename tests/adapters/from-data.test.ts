// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { siteAdapterOf } from '../../extension/adapters/from-data';
import { adapterData, anAdapter, PAGE_URL as url, pageWith, table } from './an-adapter';

const FIELD = '<input type="file">';

describe('rows', () => {
  test('a running number is no key, because rows move', () => {
    const page = pageWith(
      table(['', 'Tờ khai', FIELD], ['', 'Giấy tờ', FIELD]).replaceAll('<tr', '<tr x="1"'),
    );
    const numbered = pageWith(
      '<table><tr><td class="so">1</td><td>Tờ khai</td><td><input type="file"></td></tr></table>',
    );
    const adapter = anAdapter({ key: [{ of: 'element', at: { css: '.so' } }, { of: 'name' }] });
    const read = adapter.read(numbered, url);

    expect(read.ok && read.value.components.map(({ key }) => key)).toEqual(['to-khai']);
    expect(adapter.find(page, 'input 1')).toEqual([]);
  });

  test('portraits, signatures and picture fields are no papers, whatever the data say', () => {
    const fields = [
      '<input type="file" name="avatar">',
      '<input type="file" id="fileSavisTP01">',
      '<input type="file" accept="image/png, image/jpeg">',
    ];
    const page = pageWith(
      table(['A', 'Tờ khai', FIELD], ...fields.map((field, at) => [`X${at}`, 'Khác', field] as const)),
    );
    const read = anAdapter().read(page, url);

    expect(read.ok && read.value.components.map(({ key }) => key)).toEqual(['A']);
  });

  test('a pattern for new rows is no row, a hidden field in a shown row is one', () => {
    const page = pageWith(
      table(['A', 'Tờ khai', '<input type="file" hidden>'], ['B', 'Mẫu', FIELD]).replace(
        '<tr data-ma="B"',
        '<tr data-ma="B" style="display: none"',
      ),
    );
    const read = anAdapter().read(page, url);

    expect(read.ok && read.value.components.map(({ key }) => key)).toEqual(['A']);
  });

  test('two fields in a row are two places and neither is chosen', () => {
    const page = pageWith(table(['A', 'Căn cước', FIELD + FIELD]));

    expect(anAdapter().find(page, 'input A')).toHaveLength(2);
  });

  test('a field that rows share is found only for one row at a time', () => {
    const rows = table(['A', 'Tờ khai', '<button>Chọn</button>'], ['A', 'Tờ khai', '<button>Chọn</button>']);
    const adapter = anAdapter({
      control: {
        open: { role: 'button', name: 'Chọn' },
        ways: [{ by: 'input', in: 'page', at: { id: 'chung' } }],
      },
    });
    const shared = '<input type="file" id="chung">';

    expect(adapter.find(pageWith(rows + shared), 'input A')).toHaveLength(2);
    expect(
      adapter.find(pageWith(table(['A', 'Tờ khai', '<button>Chọn</button>']) + shared), 'input A'),
    ).toHaveLength(1);
  });

  test('results stand apart from papers', () => {
    const page = pageWith(
      `${table(['A', 'Tờ khai', FIELD])}<section aria-label="Kết quả">${table(['B', 'Quyết định', FIELD])}</section>`,
    );
    const read = anAdapter({ part: [{ part: 'result', within: { role: 'region', name: 'Kết quả' } }] }).read(
      page,
      url,
    );

    expect(read.ok && read.value.components.map(({ part }) => part)).toEqual(['component', 'result']);
  });
});

describe('what is pressed', () => {
  test.each(['Nộp hồ sơ', 'Ký số', 'Phê duyệt', 'Thanh toán', 'Submit'])(
    'never "%s", even when the data say so',
    (label) => {
      const page = pageWith(table(['A', 'Tờ khai', `<button>${label}</button>`]));
      const adapter = anAdapter({
        control: { open: { role: 'button' }, ways: [{ by: 'chooser', at: { role: 'button' } }] },
        dialog: {
          at: { tag: 'body' },
          comes: 'after',
          confirm: { at: { role: 'button', name: label }, label },
        },
      });

      expect(
        ['open A', 'chooser A', 'dialog confirm'].flatMap((target) => adapter.find(page, target)),
      ).toEqual([]);
    },
  );

  test('a second page kind names itself in its targets, so that plan and run mean the same', () => {
    const [first] = adapterData({}, { row: { tag: 'li' } }, { address: '/khac' }).pages;
    const [second] = adapterData({}, {}, { kind: 'new-dossier' }).pages;
    const adapter = siteAdapterOf(adapterData({ pages: [first!, second!] }));
    const page = pageWith(`${table(['A', 'Tờ khai', FIELD])}<ul><li data-ma="A">${FIELD}</li></ul>`);
    const read = adapter.read(page, url);
    const component = read.ok ? read.value.components[0] : undefined;
    const plan = adapter.plan(page, url, { component: component!, file: { name: 'a.pdf', bytes: 1 } });

    expect(plan).toEqual({
      ok: true,
      value: [
        {
          do: 'attach',
          ways: [{ by: 'input', target: 'input@2.1 A' }],
          label: 'Đưa tệp "a.pdf" vào "Tờ khai"',
        },
      ],
    });
    expect(adapter.find(page, 'input@2.1 A').map((field) => field.closest('tr') !== null)).toEqual([true]);
  });

  test('a target that is no word of ours finds nothing', () => {
    const page = pageWith(table(['A', 'Tờ khai', FIELD]));

    for (const target of [
      '',
      'input',
      'input ',
      'x A',
      '#id',
      'input@9.9 A',
      'constructor A',
      '__proto__ A',
    ]) {
      expect(anAdapter().find(page, target)).toEqual([]);
    }
  });
});

test('an outer frame’s dossier counts only where the page shows none of its own', () => {
  const hint = { dossier: 'H40.12-261121-0099', procedure: '1.001193' };
  const rows = table(['A', 'Tờ khai', FIELD]);
  const adapter = anAdapter();

  expect(adapter.detect(pageWith(rows, 'Giấy tờ'), url)).toBe(false);
  expect(adapter.read(pageWith(rows, 'Giấy tờ'), url, hint)).toMatchObject({ value: hint });
  expect(adapter.read(pageWith(rows), url, hint)).toMatchObject({ value: { dossier: 'H40.12-261121-0007' } });
});
