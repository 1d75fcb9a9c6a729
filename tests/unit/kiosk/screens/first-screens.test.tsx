// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Screen } from '../../../../kiosk/flow/state';
import { aDraft, aKioskProcedure, aPageItem } from '../../../fixtures/kiosk';
import { press, show } from './show';

afterEach(cleanup);

const draft = aDraft();

describe('welcome', () => {
  const welcome: Screen = { at: 'welcome', wiped: false };

  test('one button starts', () => {
    const { told } = show(welcome);
    press('Bắt đầu');

    expect(told).toEqual([{ is: 'started' }]);
  });

  test('the language is chosen here', () => {
    const { told } = show(welcome);
    press('English');

    expect(told).toEqual([{ is: 'language-chosen', language: 'en' }]);
  });

  test('it says when the last session was erased, and only then', () => {
    const { unmount } = show(welcome);
    expect(screen.queryByText(/Đã xoá toàn bộ/)).toBeNull();
    unmount();

    show({ at: 'welcome', wiped: true });

    expect(screen.getByText(/Đã xoá toàn bộ/)).toBeTruthy();
  });

  test('a new version is offered here', () => {
    show(welcome, { updateReady: true });

    expect(screen.getByRole('button', { name: 'Cập nhật' })).toBeTruthy();
  });
});

describe('choosing a procedure', () => {
  test('a procedure is one press', () => {
    const { told } = show({ at: 'choose', query: '' });
    press(/Đăng ký khai sinh/);

    expect(told).toEqual([{ is: 'procedure-chosen', procedure: aKioskProcedure() }]);
  });

  test('nothing found comes with what to do next', () => {
    show({ at: 'choose', query: 'xyz' });

    expect(screen.getByText('Không tìm thấy thủ tục nào.')).toBeTruthy();
    expect(screen.getByText(/hỏi cán bộ/)).toBeTruthy();
  });

  test('the browser remembers nothing that is typed', () => {
    show({ at: 'choose', query: '' });

    expect(screen.getByRole('searchbox').getAttribute('autocomplete')).toBe('off');
  });
});

describe('questions', () => {
  test('a question is answered with yes or no', () => {
    const { told } = show({ at: 'questions', draft: aDraft({ answers: {} }), insisted: false });
    fireEvent.click(screen.getByRole('radio', { name: 'Không' }));

    expect(told).toEqual([{ is: 'answered', component: 'TP02', yes: false }]);
  });

  test('open questions are counted once the citizen wants to go on', () => {
    show({ at: 'questions', draft: aDraft({ answers: {} }), insisted: true });

    expect(screen.getByRole('alert').textContent).toContain('Còn 1 câu chưa trả lời');
  });

  test('a "no" that leaves out pages which were given already says so', () => {
    const items = { TP02: [aPageItem(), aPageItem({ id: 'page-2' })] };
    show({ at: 'questions', draft: aDraft({ items, answers: { TP02: false } }), insisted: false });

    expect(screen.getByText(/2 trang đã đưa vào.*không có trong hồ sơ/)).toBeTruthy();
    expect(screen.getByText(/Chọn Có/)).toBeTruthy();
  });

  test('pressing "on" again points at the question that is still open', () => {
    show({ at: 'questions', draft: aDraft({ answers: {} }), insisted: true });
    screen.getByRole('heading', { level: 1 }).focus();
    press('Tiếp tục');

    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Có' }));
  });

  test('a procedure whose papers are unknown does not promise a list', () => {
    const procedure = aKioskProcedure({ components: [] });
    show({ at: 'questions', draft: aDraft({ procedure }), insisted: false });

    expect(screen.getByText(/Chưa có danh mục giấy tờ/)).toBeTruthy();
  });

  test('a fee that nobody has stated is not invented', () => {
    show({ at: 'questions', draft, insisted: false });

    expect(screen.getAllByText('Hỏi cán bộ tại quầy')).toHaveLength(3);
  });
});

describe('checklist', () => {
  test('a paper to add is a button, one to bring along is not', () => {
    show({ at: 'checklist', draft });

    expect(screen.getByRole('button', { name: /Tờ khai/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Căn cước/ })).toBeNull();
    expect(screen.getByText(/Không cần quét/)).toBeTruthy();
  });

  test('"submit" stands there as a task that is still open', () => {
    show({ at: 'checklist', draft });

    expect(screen.getByText('Nộp hồ sơ')).toBeTruthy();
    expect(screen.getByText('CHƯA NỘP')).toBeTruthy();
  });

  test('a procedure without a known list says whom to ask', () => {
    show({ at: 'checklist', draft: aDraft({ procedure: aKioskProcedure({ components: [] }) }) });

    expect(screen.getByText(/Hãy hỏi cán bộ tại quầy cần mang những gì/)).toBeTruthy();
  });
});
