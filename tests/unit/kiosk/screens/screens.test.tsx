// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ShowScreen, type Surroundings } from '../../../../kiosk/show-screen';
import type { Event } from '../../../../kiosk/flow/events';
import type { Screen } from '../../../../kiosk/flow/state';
import { EndDialog, IdleDialog } from '../../../../kiosk/screens/leave';
import { aDocumentItem, aDraft, aKioskProcedure, aPageItem, aState } from '../../../fixtures/kiosk';

afterEach(cleanup);

let told: Event[];
const ways = (changes: Partial<Surroundings> = {}): Surroundings => {
  told = [];
  return {
    office: 'UBND phường',
    hasCamera: false,
    updateReady: false,
    popular: [],
    search: (query) => (query === 'xyz' ? [] : [aKioskProcedure()]),
    send: (event) => told.push(event),
    acceptUpdate: () => told.push({ is: 'started' }),
    ...changes,
  };
};
const show = (at: Screen, changes: Partial<Surroundings> = {}, language: 'vi' | 'en' = 'vi') =>
  render(
    <ShowScreen
      state={aState(at, { preferences: { language, largeText: false, highContrast: false } })}
      around={ways(changes)}
    />,
  );
const press = (name: string | RegExp): void => void fireEvent.click(screen.getByRole('button', { name }));
const draft = aDraft();

describe('welcome', () => {
  const welcome: Screen = { at: 'welcome', wiped: false };

  test('one button starts', () => {
    show(welcome);
    press('Bắt đầu');

    expect(told).toEqual([{ is: 'started' }]);
  });

  test('the language is chosen here', () => {
    show(welcome);
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
    show({ at: 'choose', query: '' });
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
    show({ at: 'questions', draft: aDraft({ answers: {} }), insisted: false });
    fireEvent.click(screen.getByRole('radio', { name: 'Không' }));

    expect(told).toEqual([{ is: 'answered', component: 'TP02', yes: false }]);
  });

  test('open questions are counted once the citizen wants to go on', () => {
    show({ at: 'questions', draft: aDraft({ answers: {} }), insisted: true });

    expect(screen.getByRole('alert').textContent).toContain('Còn 1 câu chưa trả lời');
  });

  test('a fee that nobody has stated is not invented', () => {
    show({ at: 'questions', draft, insisted: false });

    expect(screen.getAllByText('Hỏi cán bộ tại quầy')).toHaveLength(2);
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

    expect(screen.getByText('Nộp hồ sơ tại quầy')).toBeTruthy();
    expect(screen.getByText('CHƯA NỘP')).toBeTruthy();
  });

  test('a procedure without a known list says whom to ask', () => {
    show({ at: 'checklist', draft: aDraft({ procedure: aKioskProcedure({ components: [] }) }) });

    expect(screen.getByText(/Hãy hỏi cán bộ tại quầy cần mang những gì/)).toBeTruthy();
  });
});

describe('one paper', () => {
  const paper = (changes: Parameters<typeof aDraft>[0] = {}): Screen => ({
    at: 'paper',
    draft: aDraft(changes),
    component: 'TP01',
  });

  test('chosen files are handed on', () => {
    const { container } = show(paper());
    const input = container.querySelector('[data-input=files]');
    const file = new File(['x'], 'a.jpg');
    fireEvent.change(input ?? container, { target: { files: [file] } });

    expect(told).toEqual([{ is: 'files-given', files: [file] }]);
  });

  test('a camera is offered only where there is one', () => {
    const { unmount } = show(paper());
    expect(screen.queryByRole('button', { name: 'Chụp ảnh' })).toBeNull();
    unmount();

    show(paper(), { hasCamera: true });

    expect(screen.getByRole('button', { name: 'Chụp ảnh' })).toBeTruthy();
  });

  test('a blurred page says why and what to do', () => {
    show(paper({ items: { TP01: [aPageItem({ concerns: [{ is: 'low-resolution', dpi: 120 }] })] } }));

    const page = screen.getByRole('listitem');
    expect(page.textContent).toContain('120 dpi, cần ít nhất 200 dpi');
    expect(page.textContent).toContain('chụp gần hơn');
  });

  test('a signed PDF wears its badge and cannot be turned', () => {
    show(paper({ items: { TP01: [aDocumentItem({ treatment: 'signed' })] } }));

    expect(screen.getByText('Đã ký số')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xoay/ })).toBeNull();
  });

  test('every button of a page says which page it means', () => {
    show(paper({ items: { TP01: [aPageItem(), aPageItem({ id: 'page-2' })] } }));
    press('Đưa Trang 2 lên trước');
    press('Xoá Trang 1');

    expect(told).toEqual([
      { is: 'item-moved', id: 'page-2', by: -1 },
      { is: 'item-removed', id: 'page-1' },
    ]);
  });

  test('the first page cannot go earlier', () => {
    show(paper({ items: { TP01: [aPageItem()] } }));

    expect(screen.getByRole('button', { name: 'Đưa Trang 1 lên trước' })).toHaveProperty('disabled', true);
  });

  test('a refused file is named with what happened and what to do', () => {
    const saying = { is: 'refused', failure: { code: 'file/empty' } } as const;
    show(paper({ messages: [{ job: 3, component: 'TP01', name: 'rong.jpg', saying }] }));

    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/rong\.jpg: Tệp rỗng/);
    press('Đã hiểu');
    expect(told).toEqual([{ is: 'message-understood', job: 3 }]);
  });

  test('a file that is being read shows how far it is, says so, and can be stopped', () => {
    show(paper({ readings: [{ job: 5, component: 'TP01', name: 'so-do.tif', done: 3, of: 12 }] }));

    expect(screen.getByRole('progressbar', { name: /so-do\.tif – 3\/12 trang/ })).toHaveProperty('value', 3);
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent.includes('so-do.tif'))).toBe(
      true,
    );
    press('Dừng đọc so-do.tif');
    expect(told).toEqual([{ is: 'reading-stopped', job: 5 }]);
  });

  test('what was deleted can be taken back', () => {
    show(paper({ removed: { component: 'TP01', index: 0, item: aPageItem() } }));
    press('Lấy lại');

    expect(told).toEqual([{ is: 'removal-undone' }]);
  });
});

describe('check', () => {
  test('missing papers are named', () => {
    show({ at: 'check', draft });

    expect(within(screen.getByRole('alert')).getByText('Tờ khai')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vẫn tạo phiếu chuẩn bị' })).toBeTruthy();
  });

  test('complete never reads as submitted', () => {
    const { container } = show({ at: 'check', draft: aDraft({ items: { TP01: [aPageItem()] } }) });

    expect(screen.getByText('Đã đủ giấy tờ, CHƯA NỘP')).toBeTruthy();
    expect(container.textContent).not.toMatch(/hoàn tất|đã nộp/i);
  });

  test('no slip while files are being read', () => {
    const readings = [{ job: 1, component: 'TP01', name: 'a', done: 0 }];
    show({ at: 'check', draft: aDraft({ readings }) });

    expect(screen.getByRole('button', { name: /tạo phiếu/ })).toHaveProperty('disabled', true);
  });
});

describe('slip', () => {
  const slip = (changes: Partial<Extract<Screen, { at: 'slip' }>> = {}): Screen => ({
    at: 'slip',
    draft: aDraft({ slipNumber: '007' }),
    job: 1,
    slip: {
      is: 'ready',
      value: { pdf: new Blob(['%PDF']), fileName: 'Phieu-chuan-bi-007.pdf', pictures: [new Blob(['x'])] },
    },
    documents: [],
    ...changes,
  });

  test('the slip can be printed and saved, and says that nothing was submitted', () => {
    show(slip());
    press('In phiếu');

    expect(told).toEqual([{ is: 'print-asked' }]);
    expect(screen.getByText('Phiếu số 007 – hồ sơ CHƯA NỘP')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lưu phiếu' }).getAttribute('download')).toBe(
      'Phieu-chuan-bi-007.pdf',
    );
  });

  test('a slip that could not be made can be tried again', () => {
    show(slip({ slip: { is: 'failed', failure: { code: 'worker/lost', worker: 'slip' } } }));
    press('Thử lại');

    expect(told).toEqual([{ is: 'slip-retried' }]);
  });

  test('each file says what its bytes are, and which part of a paper it is', () => {
    const value = { pdf: new Blob(['12345']), fileName: 'TP01.pdf', pages: 2 };
    show(
      slip({
        documents: [
          {
            component: 'TP01',
            part: 1,
            of: 2,
            file: { is: 'ready', value: { ...value, conforms: false, signed: false } },
          },
          {
            component: 'TP01',
            part: 2,
            of: 2,
            file: { is: 'ready', value: { ...value, conforms: true, signed: true } },
          },
        ],
      }),
    );

    expect(screen.getByText('Chưa đúng chuẩn, cần cán bộ xem lại')).toBeTruthy();
    expect(screen.getByText('Giữ nguyên chữ ký số')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lưu PDF 2/2: Tờ khai' })).toBeTruthy();
  });
});

test('the end is confirmed, the safe choice first', () => {
  const chosen: string[] = [];
  render(<EndDialog language="vi" onStay={() => chosen.push('stay')} onEnd={() => chosen.push('end')} />);

  const buttons = screen.getAllByRole('button', { hidden: true });
  buttons.forEach((button) => fireEvent.click(button));

  expect(chosen).toEqual(['stay', 'end']);
});

test('the idle question says once how long it waits; the falling seconds are not read aloud', () => {
  render(<IdleDialog language="vi" seconds={12} limit={30} onStay={() => told} onEnd={() => told} />);

  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('30 giây');
  expect(screen.getByText('12 giây').getAttribute('aria-hidden')).toBe('true');
});

test.each(['welcome', 'choose', 'questions', 'checklist', 'paper', 'check', 'slip'] as const)(
  '%s: no Vietnamese is left in the English screen but names of papers and procedures',
  (at) => {
    const all: Record<typeof at, Screen> = {
      welcome: { at: 'welcome', wiped: true },
      choose: { at: 'choose', query: '' },
      questions: { at: 'questions', draft, insisted: true },
      checklist: { at: 'checklist', draft },
      paper: { at: 'paper', draft, component: 'TP01' },
      check: { at: 'check', draft },
      slip: { at: 'slip', draft, job: 1, slip: { is: 'making' }, documents: [] },
    };
    const { container } = show(all[at], { office: '' }, 'en');
    container.querySelectorAll('[lang=vi]').forEach((element) => element.remove());

    expect(container.textContent).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  },
);
