// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Screen } from '../../../../kiosk/flow/state';
import { ScanButtons, Scanning, type ShownScan } from '../../../../kiosk/screens/paper/scan';
import { aDraft } from '../../../fixtures/kiosk';
import { press, show } from './show';

afterEach(cleanup);

const paper = (changes: Parameters<typeof aDraft>[0] = {}): Screen => ({
  at: 'paper',
  draft: aDraft(changes),
  component: 'TP01',
});
const scanners = [{ id: 'may-1', name: '' }];
const jam = {
  ...{ job: 4, component: 'TP01', name: 'Máy quét' },
  saying: { is: 'refused', failure: { code: 'scan/jam', received: 2 } },
} as const;

test('one press scans what lies in it', () => {
  const { told } = show(paper(), { scanners });
  press(/^Máy quét/);

  expect(told).toEqual([{ is: 'scan-asked', scanner: 'may-1', name: 'Máy quét' }]);
});

test('several are told apart by their names', () => {
  show(paper(), {
    scanners: [
      { id: 'a', name: 'Máy khay nạp' },
      { id: 'b', name: 'Máy mặt kính' },
    ],
  });

  expect(screen.getByRole('button', { name: /^Máy khay nạp/ })).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Máy mặt kính/ })).toBeTruthy();
});

test('pages are counted as they come, and the device can be stopped', () => {
  const scan = { job: 4, component: 'TP01', name: 'Máy quét', pages: 3 };
  const readings = [{ job: 5, component: 'TP01', name: 'Trang quét 3', done: 0, scan: 4 }];
  const { told } = show(paper({ scan, readings }), { scanners });
  press('Dừng quét');

  expect(screen.getAllByText('Đang quét – đã nhận 3 trang')).not.toHaveLength(0);
  expect(screen.queryByText(/Trang quét 3/)).toBeNull();
  expect(told).toEqual([{ is: 'scan-stopped', job: 4 }]);
});

test('while it scans another paper it cannot be pressed, and says so', () => {
  const scan = { job: 4, component: 'TP03', name: 'Máy quét', pages: 1 };
  show(paper({ scan }), { scanners });

  const button = screen.getByRole<HTMLButtonElement>('button', { name: /Máy đang quét giấy tờ khác/ });
  expect(button.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Dừng quét' })).toBeNull();
});

test('after a jam the button is called what the sentence says', () => {
  show(paper({ messages: [jam] }), { scanners });

  expect(screen.getByRole('alert').textContent).toContain('“Quét tiếp”');
  expect(screen.getByRole('button', { name: /^Quét tiếp/ })).toBeTruthy();
});

test('the focus goes to the way to stop it, and back when the device is through', () => {
  const ways = {
    ...({ language: 'vi', scanners, scanGoesOn: false, first: true } as const),
    ...{ onScan: () => undefined, onStop: () => undefined },
  };
  const both = (scan: { readonly scan?: ShownScan }) => (
    <>
      <ScanButtons {...ways} {...scan} />
      <Scanning {...ways} {...scan} />
    </>
  );
  const { rerender } = render(both({}));
  screen.getByRole('button', { name: /^Máy quét/ }).focus();

  rerender(both({ scan: { job: 1, pages: 0, here: true } }));
  const during = document.activeElement?.textContent;
  rerender(both({}));

  expect(during).toBe('Dừng quét');
  expect(document.activeElement?.textContent).toMatch(/^Máy quét/);
});
