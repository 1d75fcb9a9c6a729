// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { PaperDocument, Screen } from '../../../../kiosk/flow/state';
import type { Failure } from '../../../../shared/domain/failure';
import { aDraft, aPageItem } from '../../../fixtures/kiosk';
import { aProcedure } from '../../../fixtures/builders';
import { aReport } from '../../../fixtures/worker-answers';
import { press, show } from '../screens/show';

afterEach(cleanup);

const draft = aDraft({ items: { TP01: [aPageItem()] } });
const WAYS = { portal: false, counter: true, stick: true };
const blurred = { flaw: 'blurred', severity: 'rescan', certainty: 0.8 } as const;
const AT = new Date(2026, 10, 21, 8, 30).toISOString();
const document = (is: 'making' | 'failed'): PaperDocument => ({
  ...{ component: 'TP01', part: 1, of: 1 },
  file: is === 'making' ? { is } : { is, failure: { code: 'worker/lost', worker: 'pdf' } },
});
type FileScreen = Extract<Screen, { at: 'file' }>;
const file = (changes: Partial<FileScreen> = {}): FileScreen => ({
  ...{ at: 'file', draft, job: 1, documents: [] },
  ...changes,
});
const sealed = {
  header: { form: 1, id: 'p', slip: 's', kiosk: 'k', madeAt: AT, keyId: 'x' },
  ...{ fileName: '2026-11-22_007_3f2a91bc.cuaso', bytes: new Blob(['sealed']) },
} as const;

describe('declare', () => {
  const declared = (told: readonly object[]) =>
    told.find((event) => 'is' in event && event.is === 'declared');
  const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }));
  const phone = (typed: string) =>
    fireEvent.input(screen.getByRole('textbox', { name: /Số điện thoại/ }), { target: { value: typed } });

  test('nothing is ticked or chosen for the citizen but to be asked', () => {
    show({ at: 'declare', draft });

    expect(screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked)).toEqual([]);
    expect(screen.getByRole('radio', { name: /hỏi tôi tại quầy/ })).toHaveProperty('checked', true);
  });

  test('without the declaration nothing goes on, and it is said what is missing', () => {
    const { told } = show({ at: 'declare', draft });
    press('Tiếp tục');

    expect(told).toEqual([]);
    expect(screen.getByRole('alert').textContent).toContain('ô cam đoan');
  });

  test('a number is passed on only as a number, and only with its own consent', () => {
    const { told } = show({ at: 'declare', draft });
    tick(/^Tôi cam đoan/);
    phone('12');
    press('Tiếp tục');
    expect(screen.getByRole('alert').textContent).toContain('10 hoặc 11 chữ số');
    phone('0912 345.678');
    press('Tiếp tục');
    expect(screen.getByRole('alert').textContent).toContain('đánh dấu đồng ý');
    expect(told).toEqual([]);
    tick(/^Tôi đồng ý cho cán bộ gọi/);
    fireEvent.click(screen.getByRole('radio', { name: /bưu chính công ích/ }));
    press('Tiếp tục');

    expect(declared(told)).toEqual({
      ...{ is: 'declared', declaration: { version: '2026-11', at: AT }, resultWay: 'post' },
      phone: { number: '0912345678', consent: { version: '2026-11', at: AT } },
    });
  });
});

describe('file', () => {
  test('the ways stand best first, each with what happens next', () => {
    const { container } = show(file({ guided: true }), { ways: WAYS });

    const names = [...container.querySelectorAll('li button strong')].map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Nộp ngay trên Cổng dịch vụ công',
      'Gửi cho quầy',
      'Chép gói hồ sơ vào USB',
      'Mang tệp về',
    ]);
    expect(container.textContent).toContain('Đã đủ giấy tờ, CHƯA NỘP');
    expect(container.textContent).not.toMatch(/hoàn tất|đã nộp/i);
  });

  test('without guide and key only home is left, and what is missing is named', () => {
    const { container } = show(file({ draft: aDraft() }), {
      ways: { counter: false, stick: false },
    });

    expect(container.querySelectorAll('li button')).toHaveLength(1);
    expect(container.textContent).toContain('Còn thiếu 1 giấy tờ, CHƯA NỘP');
    expect(container.textContent).toContain('Tờ khai');
  });

  test('no way can be taken while files are made', () => {
    show(file({ documents: [document('making')] }), { ways: WAYS });

    expect(screen.getByRole('button', { name: /Gửi cho quầy/ })).toHaveProperty('disabled', true);
  });

  test('papers are called complete only where they are known and none has to be looked at again', () => {
    const unlisted = aDraft({ procedure: aProcedure({ components: [] }) });
    const review = aDraft({ items: { TP01: [aPageItem({ quality: aReport(blurred) })] } });
    const words = [unlisted, review].map((given) => {
      const { container, unmount } = show(file({ draft: given }), { ways: WAYS });
      const said = container.textContent;
      unmount();
      return said;
    });

    expect(words[0]).toContain('chưa biết thủ tục này cần giấy tờ gì, CHƯA NỘP');
    expect(words[1]).toContain('1 giấy tờ cần xem lại, CHƯA NỘP');
    for (const said of words) expect(said).not.toContain('Đã đủ giấy tờ');
  });

  test('files that could not be made are named and can be made again', () => {
    const { told } = show(file({ documents: [document('failed')] }));
    press('Tạo lại tệp');

    expect(told).toEqual([{ is: 'documents-retried' }]);
  });

  test('a package that cannot be sent can be sent again, saved, or left to the machine', () => {
    const failure: Failure = { code: 'inbox/unreachable' };
    const { told } = show(file({ sending: { job: 2, by: 'inbox', failure } }), { ways: WAYS });
    press('Thử gửi lại');
    press('Chép vào USB');
    press('Để máy tự gửi sau');

    expect(told.map(({ is }) => is)).toEqual(['counter-chosen', 'counter-chosen', 'package-left']);
  });

  test('a package for a stick is saved only after its link was pressed', () => {
    const { told } = show(file({ sending: { job: 2, by: 'stick', sealed } }), { ways: WAYS });
    const done = screen.getByRole('button', { name: 'Tôi đã lưu' });
    expect(done).toHaveProperty('disabled', true);

    fireEvent.click(screen.getByRole('link', { name: 'Lưu gói vào USB' }));
    press('Tôi đã lưu');

    expect(told).toEqual([{ is: 'package-saved', at: AT }]);
  });
});

describe('portal', () => {
  const portal = (guide: Extract<Screen, { at: 'portal' }>['guide']): Screen => ({
    ...{ at: 'portal', draft, job: 1, documents: [], guide },
  });

  test.each([
    { is: 'opening' },
    { is: 'leading', attached: 2, of: 2 },
    { is: 'failed', failure: { code: 'guide/closed' } },
  ] as const)('%j never reads as filed', (guide) => {
    const { container } = show(portal(guide));

    expect(container.textContent).toContain('CHƯA NỘP');
    expect(container.textContent).not.toMatch(/đã nộp|hoàn tất/i);
  });

  test('with the portal’s code it is filed, there is no way back, and the slip follows', () => {
    const { told } = show(portal({ is: 'confirmed', dossier: 'H40.12-261121-0008' }));
    press('Lấy phiếu');

    expect(screen.getByText('Đã nộp trên cổng. Mã hồ sơ: H40.12-261121-0008')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Quay lại' })).toBeNull();
    expect(told).toEqual([{ is: 'went-on' }]);
  });
});

describe('slip', () => {
  const slip = (changes: Partial<Extract<Screen, { at: 'slip' }>> = {}): Extract<Screen, { at: 'slip' }> => ({
    ...{ at: 'slip', job: 1, documents: [], draft: aDraft({ slipNumber: '2026-11-22/007' }) },
    slip: {
      is: 'ready',
      value: {
        ...{ pdf: new Blob(['%PDF']), fileName: 'a.pdf', pictures: [new Blob(['x'])] },
        phone: { side: 2, dark: [true, false, false, true] },
      },
    },
    ...changes,
  });

  test('paper that ran out is said with what to do, and is printed again from there', () => {
    const { told } = show(slip({ printing: { is: 'failed', failure: { code: 'printer/paper-out' } } }));
    press('In lại');

    expect(screen.getByRole('alert').textContent).toContain('hết giấy');
    expect(told).toEqual([{ is: 'print-asked' }]);
  });

  test.each([{ is: 'making' }, { is: 'failed', failure: { code: 'worker/lost', worker: 'slip' } }] as const)(
    'number and state are said while the slip is %j: what was sent is sent without it',
    (slipIs) => {
      const outcome = { way: 'counter', package: 'p', by: 'inbox', at: AT } as const;
      const { container } = show(slip({ slip: slipIs }), {}, 'vi', { outcome });

      expect(container.textContent).toContain('Phiếu số 2026-11-22/007 – Đã gửi tới quầy, chờ cán bộ nộp');
      expect(container.textContent).toContain('Có giấy đó mới là đã nộp');
    },
  );

  test('the phone’s code is shown, and gone again', () => {
    show(slip());
    press(/Mang về điện thoại/);
    expect(screen.getByRole('img', { name: 'Mã QR chứa nội dung phiếu', hidden: true })).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Đóng', hidden: true }));

    expect(screen.queryByRole('img', { name: /Mã QR/, hidden: true })).toBeNull();
  });
});

describe('rate', () => {
  const before: Extract<Screen, { at: 'slip' }> = {
    ...{ at: 'slip', job: 1, documents: [], draft },
    slip: { is: 'making' },
  };

  test('five faces with words, none chosen; or none at all', () => {
    const left: string[] = [];
    const { told } = show({ at: 'rate', slip: before }, { leave: () => left.push('left') });
    press('Rất tốt');
    press(/^Bỏ qua/);

    expect([told, left]).toEqual([[{ is: 'rated', rating: 5 }], ['left']]);
  });

  test('afterwards there are thanks and nothing more to choose', () => {
    show({ at: 'rate', slip: { ...before, rated: true } });

    expect(screen.getByText('Cảm ơn bạn!')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Rất tốt' })).toBeNull();
  });
});
