// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { KeptSection } from '../../../../kiosk/admin/resume-section';

afterEach(cleanup);

const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));

test('kept visits go only when it was asked twice, and the focus stays where it is said', () => {
  let removed = 0;
  const section = (visits: number) => (
    <KeptSection language="vi" kept={{ visits, bytes: visits * 2_000_000 }} onRemove={() => (removed += 1)} />
  );
  const { rerender } = render(section(2));
  press('Xoá tất cả');
  press('Giữ lại');
  const kept = [removed, document.activeElement?.textContent];
  press('Xoá tất cả');
  press('Xoá thật: người dân phải làm lại từ đầu');
  rerender(section(0));

  expect(kept).toEqual([0, expect.stringContaining('2 hồ sơ')]);
  expect([removed, document.activeElement?.textContent]).toEqual([1, 'Không có hồ sơ nào đang để dành.']);
  expect(screen.queryByRole('button')).toBeNull();
});
