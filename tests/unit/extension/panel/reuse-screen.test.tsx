// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { ReuseSearch } from '../../../../extension/panel/flow/reuse/reuse-search';
import type { Checklist, ComponentView, NoScanQuestion } from '../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import { noScanReasons } from '../../../../shared/domain/no-scan';
import type { ReuseSource } from '../../../../shared/domain/reuse-source';
import type { SignatureReport } from '../../../../shared/domain/signature';
import { aChecklist, aComponentView, notedActs } from './a-checklist';

afterEach(cleanup);

function show(components: readonly ComponentView[], changes: Partial<Checklist> = {}) {
  const { acts, asked } = notedActs();
  render(<ChecklistScreen {...aChecklist(components, changes)} acts={acts} />);
  return asked;
}

const reasons = noScanReasons('2026-11-21');
const question: NoScanQuestion = { component: 'TP01', reasons, day: '2026-11-21', alike: 1 };
const button = (name: RegExp | string) => screen.getByRole('button', { name });

/** Goes on to the source of reuse. */
function toSource(more: Partial<NoScanQuestion> = {}) {
  const asked = show([aComponentView()], { noScan: { ...question, ...more } });
  fireEvent.click(screen.getByRole('radio', { name: /^Đã có dữ liệu/ }));
  fireEvent.click(button('Tiếp tục'));
  return asked;
}

/** Goes on to the other dossier. */
function toDossier(reuse?: ReuseSearch) {
  const asked = toSource(reuse ? { reuse } : {});
  fireEvent.click(screen.getByRole('radio', { name: /^Bản điện tử trong hồ sơ khác/ }));
  fireEvent.click(button('Tiếp tục'));
  return asked;
}

const OTHER = 'H40.12-251105-0012';
const paper = { component: 'KQ01', name: 'Trích lục khai sinh', file: 'a.pdf', reference: '/1' };
const listed: ReuseSearch = { dossier: OTHER, logged: [], host: { is: 'listed', id: '7', files: [paper] } };
const found = { sha256: 'a'.repeat(64), seen: 'host', component: 'KQ01' } as const;

test('reuse asks from where: a database is one of a closed list, none chosen beforehand', () => {
  const asked = toSource();

  expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
  expect(button('Ghi nguồn này')).toHaveProperty('disabled', true);
  fireEvent.click(screen.getByRole('radio', { name: 'Cơ sở dữ liệu hộ tịch' }));
  fireEvent.click(button('Ghi nguồn này'));

  const reuse = { source: 'shared-data', database: 'civil-status' };
  expect(asked).toEqual([['answerNoScan', { give: 'reused', reuse }]]);
});

test('what is no dossier code, or the open dossier’s own, is refused; a pasted code is searched', () => {
  const asked = toDossier();
  const code = screen.getByLabelText('Mã hồ sơ đã có tệp');
  const find = (text: string): void => {
    fireEvent.input(code, { target: { value: text } });
    fireEvent.click(button('Tìm tệp'));
  };

  find('079095001234');
  expect(screen.getByText(/^Đây không phải mã hồ sơ/)).toBeTruthy();
  find('H40.12-261121-0007');
  expect(screen.getByText(/^Đây là chính hồ sơ đang mở/)).toBeTruthy();
  find(` ${OTHER.toLowerCase()} `);

  expect(asked).toEqual([['findReuse', OTHER]]);
});

test('a file that the log knows is taken with its hash, and said not to be read now', () => {
  const logged = [
    { component: 'TP02', name: 'Giấy chứng sinh', sha256: 'b'.repeat(64), at: '2025-11-05T02:00:00Z' },
  ];
  const asked = toDossier({ dossier: OTHER, logged });

  fireEvent.click(screen.getByRole('radio', { name: /^Giấy chứng sinh \(TP02\)/ }));
  expect(screen.getByText(/lần này chưa đọc lại tệp/)).toBeTruthy();
  expect(screen.queryByText(/^Chỉ ghi mã hồ sơ/)).toBeNull();
  fireEvent.click(button('Ghi nguồn này'));

  const file = { sha256: 'b'.repeat(64), seen: 'log', signed: true, component: 'TP02' };
  expect(asked.at(-1)).toEqual([
    ...['answerNoScan', { give: 'reused', reuse: { source: 'other-dossier', from: OTHER, file } }],
  ]);
});

test('a file of the host can be taken only once it was read; one whose signature is broken cannot', () => {
  const asked = toDossier(listed);
  expect(screen.queryByRole('radio')).toBeNull();
  fireEvent.click(button('Đọc tệp: Trích lục khai sinh, a.pdf'));
  expect(asked).toEqual([['readReuse', paper]]);
  cleanup();

  const broken: SignatureReport = {
    signatures: [
      {
        ...{ field: 'S', kind: 'signature', covers: { upTo: 1, after: 0 } },
        verdict: { verdict: 'broken', why: 'digest' },
      },
    ],
    bytesAfter: 0,
  };
  toDossier({ ...listed, look: { is: 'read', paper, found: { ...found, signed: true }, report: broken } });
  expect(screen.queryByRole('radio')).toBeNull();
  expect(screen.getByText(/Chữ ký của tệp này đã hỏng/)).toBeTruthy();
  cleanup();

  const more = toDossier({ ...listed, look: { is: 'read', paper, found } });
  fireEvent.click(screen.getByRole('radio', { name: /^Dùng lại tệp này/ }));
  fireEvent.click(button('Ghi nguồn này'));
  expect(more.at(-1)?.[1]).toMatchObject({ reuse: { from: OTHER, file: found } });
});

test('where the host cannot be asked the code alone is written down, and said to be held against nothing', () => {
  const failure = { code: 'host/not-listable' } as const;
  const asked = toDossier({ dossier: OTHER, logged: [], host: { is: 'failed', failure } });

  fireEvent.click(screen.getByRole('radio', { name: /^Chỉ ghi mã hồ sơ H40\.12-251105-0012/ }));
  expect(screen.getByText(/^Chưa đối chiếu được với tệp nào/)).toBeTruthy();
  fireEvent.click(button('Ghi nguồn này'));

  const reuse = { source: 'other-dossier', from: OTHER };
  expect(asked.at(-1)).toEqual(['answerNoScan', { give: 'reused', reuse }]);
});

test('the card says from where, and offers the very file only where one is known', () => {
  const used = (reuse: ReuseSource) => aComponentView({ noScan: { state: 'reused', reuse } });
  const asked = show([used({ source: 'other-dossier', from: OTHER, file: { ...found, signed: true } })]);

  expect(
    screen.getByText(
      `Bản điện tử trong hồ sơ ${OTHER}. Đã đọc tệp trên hệ thống và ghi mã băm. Tệp có chữ ký số.`,
    ),
  ).toBeTruthy();
  fireEvent.click(button(/^Đính kèm chính tệp đã ký/));
  expect(asked).toEqual([['attachReused', 'TP01']]);
  cleanup();

  show([used({ source: 'shared-data', database: 'land' })]);
  expect(screen.getByText('Dữ liệu lấy từ: Cơ sở dữ liệu đất đai.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Đính kèm chính tệp/ })).toBeNull();
});
