// @vitest-environment happy-dom
import { cleanup, createEvent, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { HandedFiles } from '../../../../extension/panel/screens/checklist/handed-files';

afterEach(cleanup);

test('a file that is dragged out goes as a PDF under its own name', async () => {
  render(<HandedFiles files={[new File(['%PDF'], 'TP01 - Tờ khai.pdf', { type: 'application/pdf' })]} />);
  const file = await screen.findByRole('link', {
    name: 'Tệp TP01 - Tờ khai.pdf: kéo ra ngoài hoặc bấm để lưu',
  });
  const given: string[][] = [];
  const dragging = createEvent.dragStart(file);
  Object.defineProperty(dragging, 'dataTransfer', {
    value: { setData: (...data: string[]) => given.push(data) },
  });

  fireEvent(file, dragging);

  const url = file.getAttribute('href') ?? '';
  expect(url).toMatch(/^blob:/);
  expect(given).toEqual([['DownloadURL', `application/pdf:TP01 - Tờ khai.pdf:${url}`]]);
  expect([file.getAttribute('download'), file.getAttribute('draggable')]).toEqual([
    'TP01 - Tờ khai.pdf',
    'true',
  ]);
});
