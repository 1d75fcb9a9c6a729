// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Screen } from '../../../../kiosk/flow/state';
import { EndDialog, IdleDialog } from '../../../../kiosk/screens/leave';
import { aDraft, aKioskProcedure, aPageItem } from '../../../fixtures/kiosk';
import { press, show } from './show';

afterEach(cleanup);

const draft = aDraft();
const EVERY_WAY = { portal: true, counter: true, stick: true };
const slipScreen: Extract<Screen, { at: 'slip' }> = {
  ...{ at: 'slip', job: 1, documents: [] },
  draft: aDraft({ slipNumber: '2026-11-22/007' }),
  slip: { is: 'ready', value: { pdf: new Blob(), fileName: 'a.pdf', pictures: [] } },
};

describe('check', () => {
  test('missing papers are named', () => {
    show({ at: 'check', draft });

    expect(within(screen.getByRole('alert')).getByText('Tờ khai')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vẫn tiếp tục' })).toBeTruthy();
  });

  test('complete never reads as submitted', () => {
    const { container } = show({ at: 'check', draft: aDraft({ items: { TP01: [aPageItem()] } }) });

    expect(screen.getByText('Đã đủ giấy tờ, CHƯA NỘP')).toBeTruthy();
    expect(container.textContent).not.toMatch(/hoàn tất|đã nộp/i);
  });

  test('where no list of papers is known, that is said before the slip', () => {
    show({ at: 'check', draft: aDraft({ procedure: aKioskProcedure({ components: [] }) }) });

    expect(screen.getByText(/Chưa có danh mục giấy tờ/)).toBeTruthy();
    expect(screen.queryByText(/Đã đủ/)).toBeNull();
  });

  test('the procedure has its English name beside the official one, where there is one', () => {
    const procedure = aKioskProcedure({ id: 'chung-thuc-ban-sao' });
    const english = show({ at: 'check', draft: aDraft({ procedure }) }, {}, 'en').container.textContent;
    cleanup();
    const { container } = show({ at: 'check', draft: aDraft({ procedure }) });

    expect(english).toContain(`${procedure.name}Certified copy of a document`);
    expect(container.textContent).not.toContain('Certified copy');
  });

  test('nobody goes on while files are being read', () => {
    const readings = [{ job: 1, component: 'TP01', name: 'a', done: 0 }];
    show({ at: 'check', draft: aDraft({ readings }) });

    expect(screen.getByRole('button', { name: /tiếp tục/i })).toHaveProperty('disabled', true);
  });
});

describe('slip', () => {
  const slip = (changes: Partial<Extract<Screen, { at: 'slip' }>> = {}): Screen => ({
    at: 'slip',
    draft: aDraft({ slipNumber: '2026-11-22/007' }),
    job: 1,
    slip: {
      is: 'ready',
      value: { pdf: new Blob(['%PDF']), fileName: 'Phieu-chuan-bi-007.pdf', pictures: [new Blob(['x'])] },
    },
    documents: [],
    ...changes,
  });

  test('the slip can be printed and saved, and says that nothing was submitted', () => {
    const { told } = show(slip());
    press('In phiếu');

    expect(told).toEqual([{ is: 'print-asked' }]);
    expect(screen.getByText('Phiếu số 2026-11-22/007 – CHƯA NỘP')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lưu phiếu' }).getAttribute('download')).toBe(
      'Phieu-chuan-bi-007.pdf',
    );
  });

  test('a slip that could not be made can be tried again', () => {
    const { told } = show(slip({ slip: { is: 'failed', failure: { code: 'worker/lost', worker: 'slip' } } }));
    press('Thử lại');

    expect(told).toEqual([{ is: 'slip-retried' }]);
  });

  test('each file says what its bytes are, and which part of a paper it is', () => {
    const value = { pdf: new Blob(['12345']), fileName: 'TP01.pdf', pages: 2, tooLarge: false };
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

  test('a paper in several files says once why, and that all of them are needed', () => {
    const value = { pdf: new Blob(), fileName: 'TP01.pdf', pages: 2, conforms: true, signed: false };
    const file = { is: 'ready', value: { ...value, tooLarge: false } } as const;
    const of = { component: 'TP01', of: 2, split: true, file };
    show(
      slip({
        documents: [
          { ...of, part: 1 },
          { ...of, part: 2 },
        ],
      }),
    );

    expect(screen.getAllByText(/được tách thành 2 tệp/)).toHaveLength(1);
  });

  test('a file that is too large for a usual field says so, and can be saved all the same', () => {
    const value = { pdf: new Blob(), fileName: 'TP01.pdf', pages: 1, conforms: true, signed: false };
    const file = { is: 'ready', value: { ...value, tooLarge: true } } as const;
    show(slip({ documents: [{ component: 'TP01', part: 1, of: 1, file }] }));

    expect(screen.getByText(/lớn hơn 5 MB/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lưu PDF: Tờ khai' })).toBeTruthy();
  });
});

test('the end is confirmed, the safe choice first', () => {
  const chosen: string[] = [];
  const press = { onStay: () => chosen.push('stay'), onEnd: () => chosen.push('end') };
  render(<EndDialog language="vi" dossier="home" {...press} />);

  const buttons = screen.getAllByRole('button', { hidden: true });
  buttons.forEach((button) => fireEvent.click(button));

  expect(chosen).toEqual(['stay', 'end']);
});

test('the idle question says once how long it waits; the falling seconds are not read aloud', () => {
  render(
    <IdleDialog language="vi" seconds={12} limit={30} onStay={() => undefined} onEnd={() => undefined} />,
  );

  expect(screen.getByRole('alert', { hidden: true }).textContent).toContain('30 giây');
  expect(screen.getByText('12 giây').getAttribute('aria-hidden')).toBe('true');
});

test.each([
  ...(['welcome', 'choose', 'questions', 'checklist', 'paper', 'check'] as const),
  ...(['declare', 'file', 'portal', 'slip', 'rate'] as const),
])('%s: no Vietnamese is left in the English screen but names of papers and procedures', (at) => {
  const all: Record<typeof at, Screen> = {
    welcome: { at: 'welcome', wiped: true },
    choose: { at: 'choose', query: '' },
    questions: { at: 'questions', draft, insisted: true },
    checklist: { at: 'checklist', draft },
    paper: { at: 'paper', draft, component: 'TP01' },
    check: { at: 'check', draft },
    declare: { at: 'declare', draft },
    file: { at: 'file', draft, job: 1, documents: [], guided: true },
    portal: { at: 'portal', draft, job: 1, documents: [], guide: { is: 'leading', attached: 1, of: 2 } },
    slip: slipScreen,
    rate: { at: 'rate', slip: slipScreen },
  };
  const { container } = show(all[at], { office: '', ways: EVERY_WAY }, 'en');
  container.querySelectorAll('[lang=vi]').forEach((element) => element.remove());

  expect(container.textContent).not.toMatch(/[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
});
