// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { HelpDialog } from '../../../../extension/panel/screens/checklist/help-dialog';
import { ok } from '../../../../shared/domain/result';

afterEach(cleanup);

test('whoever saves the log can read out the key of this device, by which a supervisor knows it', async () => {
  const save = () => Promise.resolve(ok('a073d2127fd573b8'));
  render(<HelpDialog onSaveEvidence={save} onClose={() => undefined} />);

  fireEvent.click(screen.getByRole('button', { name: 'Lưu nhật ký bằng chứng', hidden: true }));

  expect(await screen.findByText('Mã khoá của máy này: a073 d212 7fd5 73b8')).toBeTruthy();
});
