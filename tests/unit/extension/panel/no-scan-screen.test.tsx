// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Checklist, ComponentView, NoScanQuestion } from '../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import { noScanReasons } from '../../../../shared/domain/no-scan';
import { aChecklist, aComponentView, anItemView, notedActs } from './a-checklist';
import { aHostComponent } from './fake-host';
import { aProposal } from './a-proposal';

afterEach(cleanup);

function show(components: readonly ComponentView[], changes: Partial<Checklist> = {}) {
  const { acts, asked } = notedActs();
  render(<ChecklistScreen {...aChecklist(components, changes)} acts={acts} />);
  return asked;
}

const reasons = noScanReasons('2026-11-21', 'Tây Ninh');
const question: NoScanQuestion = { component: 'TP01', reasons, day: '2026-11-21', alike: 3 };
const asking: Partial<Checklist> = { noScan: question };
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const presented = aComponentView({ noScan: { state: 'presented', exemption: 'tt03-2025-presented' } });
const proven = aComponentView({
  host: aHostComponent({ key: 'TP02' }),
  proven: [{ sha256: 'ab', bytes: 1, pages: 1, signed: false, grade: 'read-back' }],
});

test('a paper without a file offers it by button and by the key M; one with pages does not', () => {
  const asked = show([
    aComponentView(),
    aComponentView({ host: aHostComponent({ key: 'TP02' }), items: [anItemView('a')] }),
  ]);

  fireEvent.click(button(/^Không cần quét/));
  document.querySelector<HTMLElement>('[data-component="TP01"]')?.focus();
  fireEvent.keyDown(document.activeElement as Element, { key: 'm' });

  expect(asked).toEqual([
    ['askNoScan', 'TP01'],
    ['askNoScan', 'TP01'],
  ]);
});

test('it is not offered before a page that nobody described was agreed to', () => {
  const { page } = aChecklist([aComponentView()]);

  show([aComponentView()], { page: { ...page, proposal: aProposal(0.6) } });

  expect(screen.queryByRole('button', { name: /^Không cần quét/ })).toBeNull();
});

test('every reason has its rule beside it, none is chosen beforehand, and one press writes it down', () => {
  const asked = show([aComponentView()], asking);
  const radios = screen.getAllByRole<HTMLInputElement>('radio');
  const secret = screen.getByRole('radio', { name: /^Giấy tờ, tài liệu mật/ });

  expect(radios.map(({ checked }) => checked)).toEqual(reasons.map(() => false));
  expect(button('Ghi lý do này')).toHaveProperty('disabled', true);
  expect(screen.getAllByText(/Thông tư 03\/2025\/TT-VPCP, Điều 5/)).toHaveLength(4);
  fireEvent.click(secret);
  fireEvent.click(button('Ghi lý do này'));

  expect(asked).toEqual([['answerNoScan', expect.objectContaining({ give: 'exempt' })]]);
});

test('where the citizen’s PDF has to come, the dialog says so and asks for the file', () => {
  const asked = show([aComponentView()], asking);

  expect(screen.getByText(/^Chưa đủ: .* cam kết chịu trách nhiệm/)).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: /^Bản vẽ kỹ thuật/ }));
  fireEvent.click(button('Chọn tệp PDF'));
  const picker = screen.getByLabelText<HTMLInputElement>('Chọn tệp PDF', { selector: 'input' });
  const file = new File(['%PDF'], 'ban-ve.pdf');
  fireEvent.change(picker, { target: { files: [file] } });

  expect(asked).toEqual([['answerNoScan', expect.objectContaining({ give: 'citizen-pdf' }), [file]]]);
});

test('it is shown as settled with its own mark and never as verified, with the rule and the way back', () => {
  const asked = show([presented, proven]);
  const card = document.querySelector('[data-component="TP01"]');

  expect(card?.getAttribute('data-state')).toBe('presented');
  expect(card?.querySelector('[data-tone]')?.getAttribute('data-tone')).toBe('settled');
  expect(screen.getByText('1/2 đã xác minh · 1 không cần quét', { selector: 'span' })).toBeTruthy();
  expect(screen.getByText('Mọi thành phần cần có đã xác minh hoặc không cần quét.')).toBeTruthy();
  expect(screen.getByText('Căn cứ: Thông tư 03/2025/TT-VPCP, Điều 5')).toBeTruthy();
  fireEvent.click(button(/^Bỏ lý do này/));

  expect(asked).toEqual([['withdrawNoScan', 'TP01']]);
});

test('what is proven hides the word that no file is needed, and a PDF that is waited for is said to be', () => {
  show([
    { ...proven, noScan: { state: 'reused' } },
    aComponentView({ citizenPdf: 'tay-ninh-1508-unscannable' }),
  ]);

  expect(screen.queryByText(/dùng lại dữ liệu/)).toBeNull();
  expect(screen.getByText('Cần tệp PDF của người dân, kèm cam kết chịu trách nhiệm.')).toBeTruthy();
});

test('the rule has the days between which it holds, and the day of receipt is said to decide', () => {
  show([aComponentView()], asking);

  expect(screen.getByText(/quy định của ngày tiếp nhận hồ sơ: 21\/11\/2026/)).toBeTruthy();
  expect(screen.getAllByText(/Căn cứ: .* \(từ 15\/09\/2025\)/).length).toBeGreaterThan(1);
});

test('what holds for the whole dossier is written down for all its papers by one press, and taken back by one', () => {
  const online = { noScan: { state: 'exempt', exemption: 'tt03-2025-online' } } as const;
  const asked = show([aComponentView(online), aComponentView()], {
    ...asking,
    noScanAll: { exemption: 'tt03-2025-online', components: ['TP01'] },
  });

  fireEvent.click(screen.getByRole('radio', { name: /^Hồ sơ đã nộp trực tuyến/ }));
  fireEvent.click(button('Ghi cho cả 3 giấy'));
  fireEvent.click(screen.getByText('Bỏ lý do của các giấy này'));

  expect(screen.getByText(/^Đã ghi cho 1 giấy/)).toBeTruthy();
  expect(asked).toEqual([['giveToAll', 'tt03-2025-online'], ['undoForAll']]);
});
