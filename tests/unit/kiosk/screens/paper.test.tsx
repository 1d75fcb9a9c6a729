// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Screen } from '../../../../kiosk/flow/state';
import type { Finding } from '../../../../shared/domain/quality';
import { qualityText } from '../../../../shared/text/quality';
import { aDocumentItem, aDraft, aPageItem } from '../../../fixtures/kiosk';
import { aReport } from '../../../fixtures/worker-answers';
import { press, show } from './show';

afterEach(cleanup);

describe('one paper', () => {
  const paper = (changes: Parameters<typeof aDraft>[0] = {}): Screen => ({
    at: 'paper',
    draft: aDraft(changes),
    component: 'TP01',
  });

  test('chosen files are handed on', () => {
    const { container, told } = show(paper());
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

  describe('something is wrong with a page', () => {
    const cut = {
      flaw: 'cut-off',
      severity: 'fail',
      certainty: 0.9,
      box: { x: 0.75, y: 0.75, width: 0.25, height: 0.25 },
    } as const;
    const flawed = aPageItem({
      quality: aReport(cut),
      thumbnail: new Blob(['x'], { type: 'image/jpeg' }),
    });

    test('it is said in a sentence, with its place on the picture', () => {
      const { container } = show(paper({ items: { TP01: [flawed] } }));

      expect(screen.getByRole('alert').textContent).toContain(qualityText('vi').finding(cut));
      const mark = container.querySelector<HTMLElement>('[data-mark=bad]');
      expect(mark?.style.cssText).toMatch(/left: 75%.*top: 75%.*width: 25%.*height: 25%/);
      expect(screen.getByText(qualityText('vi').verdict.fail)).toBeTruthy();
    });

    test('the sentence names the place as the page is shown, turned', () => {
      show(paper({ items: { TP01: [{ ...flawed, turn: 180 }] } }));

      expect(screen.getByRole('alert').textContent).toMatch(/góc trên bên trái/);
    });

    test('taking it again is the next step, and the new file is handed on for this page', () => {
      const { container, told } = show(paper({ items: { TP01: [flawed] } }));
      const file = new File(['x'], 'lai.jpg');
      fireEvent.change(container.querySelector('[data-input=again-page-1]') ?? container, {
        target: { files: [file] },
      });

      expect(screen.getByRole('button', { name: /^Chọn lại/ }).className).toContain('primary');
      expect(screen.getByRole('button', { name: 'Xong giấy tờ này' }).className).not.toContain('primary');
      expect(told).toEqual([{ is: 'item-retaken', id: 'page-1', files: [file] }]);
    });

    test('on a device with a camera it is photographed again', () => {
      show(paper({ items: { TP01: [flawed] } }), { hasCamera: true });

      expect(screen.getByRole('button', { name: 'Chụp lại Trang 1' })).toBeTruthy();
    });

    test('it can be kept all the same', () => {
      const { told } = show(paper({ items: { TP01: [flawed] } }));
      press(/^Vẫn dùng trang này/);

      expect(told).toEqual([{ is: 'item-accepted', id: 'page-1' }]);
    });

    test('once it was kept, only its mark stays', () => {
      show(
        paper({
          items: { TP01: [{ ...flawed, accepted: flawed.quality.findings.map(({ flaw }) => flaw) }] },
        }),
      );

      expect(screen.queryByRole('alert')).toBeNull();
      expect(screen.getByText(qualityText('vi').verdict.fail)).toBeTruthy();
    });
  });

  describe('what mends it is the next step', () => {
    const withFinding = (flaw: Finding['flaw'], measured = 1) => {
      const finding: Finding = { flaw, severity: 'rescan', certainty: 0.9, measured };
      const items = { TP01: [aPageItem({ id: 'page-0' }), aPageItem()] };
      return show(paper({ items, across: { 'page-1': [finding] } }));
    };

    test('a sheet that is there twice is left out, or both are kept', () => {
      const { told } = withFinding('duplicate');
      expect(screen.getByText(/^Giống trang 1/)).toBeTruthy();
      press('Bỏ trang này: Trang 2');
      press('Không trùng, giữ cả hai: Trang 2');

      expect(told).toEqual([
        { is: 'item-removed', id: 'page-1' },
        { is: 'item-accepted', id: 'page-1' },
      ]);
    });

    test('a page that is missing is added, not put in the place of the one that is there', () => {
      const { told, container } = withFinding('missing-back', 2);
      const file = new File(['x'], 'mat-sau.jpg');
      fireEvent.change(container.querySelector('[data-input=missing-page-1]') ?? container, {
        target: { files: [file] },
      });
      press('Không thiếu trang nào: Trang 2');

      expect(told).toEqual([
        { is: 'files-given', files: [file] },
        { is: 'item-accepted', id: 'page-1' },
      ]);
    });

    test('a page that is perhaps upside down is turned', () => {
      const { told } = withFinding('upside-down');
      press('Xoay trang: Trang 2');

      expect(told).toEqual([{ is: 'item-turned', id: 'page-1' }]);
    });

    test('an empty back is left out', () => {
      const { told } = withFinding('nearly-blank');
      press('Bỏ trang này: Trang 2');

      expect(told).toEqual([{ is: 'item-removed', id: 'page-1' }]);
    });
  });

  test('a page that was turned by the product says so, until it is turned by hand', () => {
    const { unmount } = show(paper({ items: { TP01: [aPageItem({ turn: 180, ownTurn: 180 })] } }));
    expect(screen.getByText('Máy đã tự xoay cho đứng')).toBeTruthy();
    unmount();

    show(paper({ items: { TP01: [aPageItem({ turn: 270, ownTurn: 180 })] } }));

    expect(screen.queryByText('Máy đã tự xoay cho đứng')).toBeNull();
  });

  test('a signed PDF wears its badge and cannot be turned', () => {
    show(paper({ items: { TP01: [aDocumentItem({ treatment: 'signed' })] } }));

    expect(screen.getByText('Đã ký số')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xoay/ })).toBeNull();
  });

  test('every button of a page says which page it means', () => {
    const { told } = show(paper({ items: { TP01: [aPageItem(), aPageItem({ id: 'page-2' })] } }));
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
    const { told } = show(paper({ messages: [{ job: 3, component: 'TP01', name: 'rong.jpg', saying }] }));

    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/rong\.jpg: Tệp rỗng/);
    press('Đã hiểu');
    expect(told).toEqual([{ is: 'message-understood', job: 3 }]);
  });

  test('a locked PDF is answered with what can be done here: there is no field for a password', () => {
    const saying = { is: 'refused', failure: { code: 'pdf/password-needed' } } as const;
    show(paper({ messages: [{ job: 3, component: 'TP01', name: 'khoa.pdf', saying }] }));

    const alert = screen.getByRole('alert');
    expect(alert.textContent).toMatch(/khoa\.pdf: PDF có mật khẩu.*bản không có mật khẩu/);
    expect(alert.textContent).not.toContain('Nhập mật khẩu');
  });

  test('a file that is being read shows how far it is, says so, and can be stopped', () => {
    const { told } = show(
      paper({ readings: [{ job: 5, component: 'TP01', name: 'so-do.tif', done: 3, of: 12 }] }),
    );

    expect(screen.getByRole('progressbar', { name: /so-do\.tif – 3\/12 trang/ })).toHaveProperty('value', 3);
    expect(screen.getAllByRole('status').some(({ textContent }) => textContent.includes('so-do.tif'))).toBe(
      true,
    );
    press('Dừng đọc so-do.tif');
    expect(told).toEqual([{ is: 'reading-stopped', job: 5 }]);
  });

  test('the way to take a page back stands in its place', () => {
    const items = [aPageItem(), aPageItem({ id: 'page-3' })];
    const removed = { component: 'TP01', index: 1, item: aPageItem({ id: 'page-2' }) };
    show(paper({ items: { TP01: items }, removed }));

    const [first, second] = screen.getAllByRole('listitem');
    expect(first?.textContent).toContain('Trang 1');
    expect(second?.textContent).toContain('Đã xoá một mục');
  });

  test('what was deleted can be taken back', () => {
    const { told } = show(paper({ removed: { component: 'TP01', index: 0, item: aPageItem() } }));
    press('Lấy lại');

    expect(told).toEqual([{ is: 'removal-undone' }]);
  });
});
