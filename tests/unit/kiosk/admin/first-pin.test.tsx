// @vitest-environment happy-dom
import { act, cleanup, screen } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { showAdmin } from '../../../../kiosk/admin';
import { pinDesk } from '../../../../kiosk/admin/pin';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { FakeRows } from './a-machine';

afterEach(() => {
  cleanup();
  render(null, document.body);
});

/** The administration, asked for in this way at a machine with or without a PIN. */
async function opened(by: 'presses' | 'address', pin?: string): Promise<void> {
  const rows = new FakeRows();
  if (pin !== undefined) await pinDesk(rows, Date.now, 1).set(pin);
  const set = { means: new FakeMeans(), rows, managed: { is: 'none' } as const };
  await act(async () => {
    showAdmin(document.body, { set, by, onClose: () => undefined });
    await Promise.resolve();
  });
}

test('whoever stands before a machine without a PIN cannot set one', async () => {
  await opened('presses');

  await screen.findByText(/chưa có mã PIN/);
  expect(screen.queryByLabelText('Mã PIN')).toBeNull();
});

test('whoever starts the browser with the address sets it', async () => {
  await opened('address');

  await screen.findByLabelText('Nhập lại mã PIN');
});

test.each(['presses', 'address'] as const)('where there is a PIN it is asked for: %s', async (by) => {
  await opened(by, '135790');

  await screen.findByRole('button', { name: 'Vào' });
  expect(screen.queryByLabelText('Nhập lại mã PIN')).toBeNull();
});
