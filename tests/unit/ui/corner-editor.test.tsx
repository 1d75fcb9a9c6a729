// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Corners } from '../../../shared/domain/corners';
import { cameraText } from '../../../shared/text/camera';
import { CornerEditor } from '../../../shared/ui/corner-editor';

const corners: Corners = [
  { x: 0.2, y: 0.1 },
  { x: 0.8, y: 0.1 },
  { x: 0.8, y: 0.9 },
  { x: 0.2, y: 0.9 },
];

/** A picture that is loaded at once: happy-dom decodes none. */
class LoadedImage {
  naturalWidth = 400;
  naturalHeight = 300;
  onload: (() => void) | null = null;

  set src(_address: string) {
    queueMicrotask(() => this.onload?.());
  }
}

beforeEach(() => vi.stubGlobal('Image', LoadedImage));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function shown(onCorners: (corners: Corners, ends: boolean) => void): Promise<HTMLElement> {
  const { review } = cameraText('vi');
  render(
    <CornerEditor
      photo={new Blob(['photo'])}
      alt="Hình từ máy ảnh"
      corners={corners}
      text={review}
      disabled={false}
      onCorners={onCorners}
    />,
  );
  return screen.findByRole('button', { name: 'Góc trên bên trái, cách trái 20 %, cách trên 10 %' });
}

test('an arrow key moves a corner a little, Shift further', async () => {
  const moved: Corners[] = [];
  const corner = await shown((next) => moved.push(next));

  fireEvent.keyDown(corner, { key: 'ArrowRight' });
  fireEvent.keyDown(corner, { key: 'ArrowDown', shiftKey: true });

  expect(moved.map(([first]) => first)).toEqual([
    { x: 0.202, y: 0.1 },
    { x: 0.2, y: 0.12000000000000001 },
  ]);
});

test('all four corners can be reached, each with its place in words', async () => {
  await shown(() => undefined);

  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    'Góc trên bên trái, cách trái 20 %, cách trên 10 %',
    'Góc trên bên phải, cách trái 80 %, cách trên 10 %',
    'Góc dưới bên phải, cách trái 80 %, cách trên 90 %',
    'Góc dưới bên trái, cách trái 20 %, cách trên 90 %',
  ]);
});

test('the corner that is being moved is shown magnified', async () => {
  const corner = await shown(() => undefined);

  expect(document.querySelectorAll('svg')).toHaveLength(1);
  fireEvent.focus(corner);

  expect(document.querySelectorAll('svg')).toHaveLength(2);
});
