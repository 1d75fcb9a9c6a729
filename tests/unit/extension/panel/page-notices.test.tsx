// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { TargetTabView } from '../../../../extension/panel/flow/ports';
import type { Checklist } from '../../../../extension/panel/flow/state';
import { ChecklistScreen } from '../../../../extension/panel/screens/checklist';
import { aChecklist, aComponentView, anItemView, notedActs } from './a-checklist';
import { aHostComponent } from './fake-host';
import { aProposal } from './a-proposal';

/* What the officer has to know of the page before anything goes there. */
afterEach(cleanup);

function show(page: Partial<Checklist['page']>, changes: Partial<Checklist> = {}, tab?: TargetTabView) {
  const { acts, asked } = notedActs();
  const list = aChecklist([aComponentView({ items: [anItemView('a')] })], changes);
  const shown = { ...list, page: { ...list.page, ...page } };
  render(<ChecklistScreen {...shown} {...(tab ? { tab } : {})} acts={acts} />);
  return asked;
}

const attachAll = (): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name: /Đính kèm tất cả|đồng ý cách nhận diện/ });

test('a page that nobody described is shown with how sure it is and what was found, and waits for the click', () => {
  const asked = show({ proposal: aProposal(0.62) });

  expect(screen.getByText(/tự nhận ra \(chắc 62%\)/)).toBeTruthy();
  expect(screen.getByText('1 dòng, 1 ô đính kèm')).toBeTruthy();
  expect(screen.getByText('Người nộp trên trang: Trần Thị Mẫu')).toBeTruthy();
  expect(attachAll().disabled).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Đúng, cho phép đính kèm' }));
  expect(asked).toEqual([['agree']]);
});

test('once agreed, attaching is open', () => {
  show({ proposal: aProposal(0.62) }, { agreed: true });

  expect(attachAll().disabled).toBe(false);
  expect(screen.queryByRole('button', { name: 'Đúng, cho phép đính kèm' })).toBeNull();
});

test('a sure proposal is told and holds nothing up', () => {
  show({ proposal: aProposal(0.9) });

  expect(screen.getByText(/tự nhận ra \(chắc 90%\)/)).toBeTruthy();
  expect(attachAll().disabled).toBe(false);
});

test.each([
  [true, 1],
  [false, 0],
])('an adapter that was never found sound here (%s) says so, with the way to check it', (unproven, shown) => {
  const pressed: string[] = [];
  const site = { unproven, onCheck: () => pressed.push('check'), onTeach: () => pressed.push('teach') };
  render(<ChecklistScreen {...aChecklist([aComponentView()])} site={site} acts={notedActs().acts} />);

  for (const button of screen.queryAllByRole('button', { name: 'Kiểm tra trang' })) fireEvent.click(button);

  expect(screen.queryAllByText(/Chưa kiểm chứng trên trang thật/)).toHaveLength(shown);
  expect(pressed).toHaveLength(shown);
});

test('the site and the tab that are written to stand beside the dossier', () => {
  show({}, {}, { title: 'Hồ sơ 7', inFront: true });

  expect(screen.getByText('Ghi vào motcua.example · Hồ sơ 7')).toBeTruthy();
  expect(screen.queryByText(/không phải thẻ bạn đang xem/)).toBeNull();
});

test('another tab in front is told, with the way back', () => {
  const asked = show({}, {}, { title: 'Hồ sơ 7', inFront: false });

  fireEvent.click(screen.getByRole('button', { name: 'Về thẻ hồ sơ' }));

  expect(screen.getByText('Khung này ghi vào thẻ “Hồ sơ 7”, không phải thẻ bạn đang xem.')).toBeTruthy();
  expect(asked).toEqual([['showTab']]);
});

test('more pages than a card has are told where a card is asked for', () => {
  const host = aHostComponent({ name: 'Bản sao thẻ Căn cước công dân' });
  const items = ['a', 'b', 'c', 'd', 'e'].map((id) => anItemView(id));
  render(<ChecklistScreen {...aChecklist([aComponentView({ host, items })])} acts={notedActs().acts} />);

  expect(screen.getByText('Giấy này thường không quá 4 trang, ở đây có 5 trang.')).toBeTruthy();
});
