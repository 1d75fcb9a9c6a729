// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { viewOf } from '../../../../extension/adapters/from-data/view';
import type { Canvas } from '../../../../extension/content/teach/canvas';
import { pointIn } from '../../../../extension/content/teach/point';
import { ADDRESS } from './a-place';

test('an event that nobody made by hand counts for nothing, even inside the sheet', async () => {
  document.body.innerHTML = '<table><tr><td>Tờ khai đăng ký</td></tr></table>';
  const row = document.querySelector('tr')!;
  const nothing = (): undefined => undefined;
  const canvas: Canvas = {
    ...{ sheet: document.createElement('div'), arm: nothing, disarm: nothing, frame: nothing, say: nothing },
    ...{ under: () => row, isWhole: () => true, remove: nothing },
  };
  const over = new AbortController();
  const look = () => viewOf(document, new URL(ADDRESS), { shadowOf: ({ shadowRoot }) => shadowRoot });
  const words = { hint: '', keys: '', language: 'vi' } as const;
  const pointing = pointIn(canvas, { step: 'row', words, row: undefined, look }, over.signal);

  for (const type of ['pointermove', 'click']) canvas.sheet.dispatchEvent(new Event(type));
  canvas.sheet.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  over.abort();

  expect(await pointing).toBe('left');
});
