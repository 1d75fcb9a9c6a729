import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { adapters } from '../../extension/adapters';
import type { Checklist } from '../../extension/adapters/adapter';
import { checkAdapter } from '../../extension/adapters/exchange/adapter-file';
import { lintAdapter } from '../../extension/adapters/lint';
import { shippedAdapters } from '../../extension/adapters/shipped';
import { isSound, selfCheck } from '../../extension/adapters/self-check';
import { AdapterDataSchema, type AdapterData } from '../../shared/contracts/adapter-data';
import { adapterText } from '../../shared/text/adapters';
import { savedPage } from './saved-page';
import { shippedAdapter } from './shipped-adapter';

/** A drawn page for each adapter: where it would be, and what is on it, `key name kind`. */
const pages: Readonly<Record<string, readonly [file: string, address: string, rows: readonly string[]]>> = {
  opencps: [
    'opencps/dossier.html',
    'https://motcua.example/ho-so/51234',
    [
      'TP01 Tờ khai đăng ký khai sinh component',
      'TP02 Giấy tờ tùy thân của cha, mẹ component',
      'TP99 Giấy tờ khác other',
    ],
  ],
  'opencps-citizen': [
    'opencps-citizen/dossier.html',
    'https://dichvucong.example/web/dich-vu-cong#/ho-so/51299',
    ['TP01 Tờ khai đăng ký khai sinh component', 'TP02 Giấy chứng sinh component'],
  ],
  'opencps-store': [
    'opencps-store/paper.html',
    'https://motcua.example/web/kho-dien-tu#/them-moi',
    ['documentFile Giấy tờ trong kho component'],
  ],
  'national-portal': [
    'national-portal/step-3.html',
    'https://dichvucong.gov.vn/p/home/dvc-nop-ho-so.html?maThuTuc=1.004346',
    [
      'KQ002269 Đơn đề nghị cấp giấy phép component',
      'KQ002270 Bản vẽ mặt bằng (chỉ nhận PDF, mỗi tệp tối đa 6 MB) component',
      'moi-1 Thành phần hồ sơ mới other',
    ],
  ],
  'igate-like': [
    'igate-like/dossier.html',
    'https://motcua.example/vi/dossier/60f0',
    ['60f1 Đơn đề nghị component', '60f2 Kết quả giải quyết result'],
  ],
  'generic-shared': [
    'generic-shared/list.html',
    'https://motcua.example/hs?id=13',
    ['A Tờ khai thay đổi thông tin cư trú component', 'B Giấy tờ chứng minh chỗ ở hợp pháp component'],
  ],
  'generic-dialog': [
    'generic-dialog/table.html',
    'https://motcua.example/hs?id=14',
    ['GT01 Hợp đồng thuê nhà component', 'GT02 Ảnh chụp hiện trạng component'],
  ],
  'generic-rows': [
    'generic-rows/table.html',
    'https://motcua.example/ho-so?id=5',
    [
      'GT-1 Đơn đề nghị component',
      'ban-sao-giay-to-tuy-than Bản sao giấy tờ tùy thân component',
      'giay_to_khac Giấy tờ khác other',
    ],
  ],
};

test('every adapter that ships has a drawn page here', () => {
  expect(Object.keys(pages).sort()).toEqual(shippedAdapters.map(({ id }) => id).sort());
});

describe.each(Object.entries(pages))('%s', (id, [file, address, rows]) => {
  const document = savedPage(file);
  const url = new URL(address);

  test('its page is recognised by it before all others', () => {
    expect(adapters.find((adapter) => adapter.detect(document, url))?.id).toBe(id);
  });

  test('its rows are read', () => {
    const { components } = read(id, file, url);

    expect(components.map(({ key, name, part }) => `${key} ${name} ${part}`)).toEqual(rows);
  });

  test('each row has a plan, whose first way is on the page exactly once', () => {
    const adapter = shippedAdapter(id);
    for (const component of read(id, file, url).components) {
      const plan = adapter.plan(document, url, { component, file: { name: 'a.pdf', bytes: 1 } });
      const first = plan.ok
        ? plan.value.find((step) => step.do === 'press' || step.do === 'attach')
        : undefined;
      const target = first?.do === 'press' ? first.what : first?.do === 'attach' ? first.ways[0]?.target : '';

      expect([component.key, adapter.find(document, target ?? '').length]).toEqual([component.key, 1]);
    }
  });

  test('a check of its page recognises every place', () => {
    const check = selfCheck(dataOf(id), document, url);

    expect(adapterText('vi').checked(check)).toBe(`${rows.length}/${rows.length} ô đính kèm nhận ra`);
    expect(isSound(check)).toBe(true);
  });

  test('its data are of the format, survive a file, and have no flaw', () => {
    const data = dataOf(id);

    expect(v.parse(AdapterDataSchema, JSON.parse(JSON.stringify(data)))).toEqual(data);
    expect(checkAdapter(data)).toEqual({ ok: true, value: data });
    expect(lintAdapter(data)).toEqual([]);
  });

  test('no other adapter’s page is taken for one of its own', () => {
    const generic = id.startsWith('generic-');
    const others = Object.entries(pages).filter(([other]) => other !== id && !other.startsWith('opencps'));
    const taken = others.filter(([, [page, where]]) =>
      shippedAdapter(id).detect(savedPage(page), new URL(where)),
    );

    expect(generic ? [] : taken.map(([other]) => other)).toEqual([]);
  });
});

test('what was never tried on a live page says so', () => {
  const unproven = adapters.filter(({ proof }) => proof === 'unproven').map(({ id }) => id);

  expect(unproven).toEqual(['opencps-citizen', 'national-portal', 'igate-like']);
});

test('the document store gets its metadata before the file, and its labels keep them to themselves', () => {
  const [file, address] = pages['opencps-store']!;
  const [component] = read('opencps-store', file, new URL(address)).components;
  const plan = shippedAdapter('opencps-store').plan(savedPage(file), new URL(address), {
    component: component!,
    file: {
      name: 'a.pdf',
      bytes: 1,
      metadata: { docNumber: '15/2026', ownerId: '001099000000', dossierCode: 'H40.12-261121-0007' },
    },
  });

  expect(
    plan.ok && plan.value.map((step) => (step.do === 'type' ? `${step.into} = ${step.text}` : step.do)),
  ).toEqual([
    'metadata ownerId documentFile = 001099000000',
    'metadata docNumber documentFile = 15/2026',
    'attach',
  ]);
  expect(plan.ok && plan.value.some(({ label }) => label.includes('001099'))).toBe(false);
});

test('each of the nine metadata of the document store is on its page once', () => {
  const [file] = pages['opencps-store']!;
  const fields = shippedAdapters.find(({ id }) => id === 'opencps-store')?.pages[0]?.rows[0]?.metadata ?? [];
  const found = fields.map(
    ({ field }) =>
      shippedAdapter('opencps-store').find(savedPage(file), `metadata ${field} documentFile`).length,
  );

  expect(found).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
});

test('the code of the paper’s type is taken from the page that states it, and from no other', () => {
  const codes = (['opencps-store', 'opencps', 'igate-like'] as const).map((id) => {
    const [file, address] = pages[id]!;
    return read(id, file, new URL(address)).components.map(({ typeCode }) => typeCode);
  });

  expect(codes[0]).toEqual(['KQ.G07.000122']);
  expect(codes.slice(1).flat().filter(Boolean)).toEqual([]);
});

test('a page that keeps files only by its own button says which', () => {
  expect(shippedAdapter('opencps-store').savedBy?.(new URL(pages['opencps-store']![1]))).toBe('Lưu');
  expect(shippedAdapter('opencps').savedBy?.(new URL(pages['opencps']![1]))).toBeUndefined();
});

test('a row that opens a dialog is pressed first, and the dialog’s button last', () => {
  const [file, address] = pages['generic-dialog']!;
  const [component] = read('generic-dialog', file, new URL(address)).components;
  const plan = shippedAdapter('generic-dialog').plan(savedPage(file), new URL(address), {
    component: component!,
    file: { name: 'a.pdf', bytes: 1 },
  });

  expect(
    plan.ok &&
      plan.value.map((step) => (step.do === 'attach' ? step.ways : step.do === 'press' ? step.what : '')),
  ).toEqual(['open@1.2 GT01', [{ by: 'input', target: 'input@1.2 GT01' }], 'dialog@1.2 confirm']);
});

test('a zone to drop on comes before a button, and both are the row’s own', () => {
  const [file, address] = pages['generic-shared']!;
  const page = savedPage(file);
  const [, second] = read('generic-shared', file, new URL(address)).components;
  const plan = shippedAdapter('generic-shared').plan(page, new URL(address), {
    component: second!,
    file: { name: 'a.pdf', bytes: 1 },
  });
  const [step] = plan.ok ? plan.value : [];

  expect(step?.do === 'attach' && step.ways.map(({ by }) => by)).toEqual(['drop', 'chooser']);
  const [zone] = shippedAdapter('generic-shared').find(page, 'drop@1.2 B');
  expect(zone?.className).toBe('dropzone');
});

test('limits are read where the row says them', () => {
  const limits = (id: string) =>
    read(id, pages[id]![0], new URL(pages[id]![1])).components.map(({ maxBytes, extensions }) => [
      maxBytes,
      ...extensions,
    ]);

  expect(limits('national-portal')[1]).toEqual([6_000_000, 'pdf']);
  expect(limits('generic-shared')[1]).toEqual([3_000_000, 'pdf']);
  expect(limits('opencps-citizen')[0]).toEqual([5_000_000, 'pdf']);
  expect(limits('igate-like')[0]).toEqual([5_000_000, 'pdf', 'docx']);
});

test('a message of the page is found where each system shows it', () => {
  const page = savedPage('igate-like/dossier.html');
  const shown = page.querySelector(shippedAdapter('igate-like').messages)?.textContent ?? '';

  expect(shippedAdapter('igate-like').judgeMessage(shown)).toBe('too-large');
});

function dataOf(id: string): AdapterData {
  const data = shippedAdapters.find((one) => one.id === id);
  if (!data) throw new Error(`no ${id}`);
  return data;
}

function read(id: string, file: string, url: URL): Checklist {
  const checklist = shippedAdapter(id).read(savedPage(file), url);
  if (!checklist.ok) throw new Error(checklist.failure.code);
  return checklist.value;
}
