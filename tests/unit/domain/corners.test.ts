import { expect, test } from 'vitest';
import { cornersApart, isPage, WHOLE_PICTURE, withCorner } from '../../../shared/domain/corners';

test('a corner that is dragged out of the picture stops at its edge', () => {
  expect(withCorner(WHOLE_PICTURE, 2, { x: 1.4, y: -0.2 })[2]).toEqual({ x: 1, y: 0 });
});

test('the other corners stay where they are', () => {
  const moved = withCorner(WHOLE_PICTURE, 0, { x: 0.1, y: 0.1 });

  expect(moved.slice(1)).toEqual(WHOLE_PICTURE.slice(1));
});

test('corners that cross over make no page', () => {
  const [a, b, c, d] = WHOLE_PICTURE;

  expect(isPage(WHOLE_PICTURE)).toBe(true);
  expect(isPage([b, a, c, d])).toBe(false);
  expect(isPage(withCorner(WHOLE_PICTURE, 0, { x: 0.9, y: 0.9 }))).toBe(false);
});

test('how far corners moved is told in shares of the diagonal', () => {
  expect(cornersApart(WHOLE_PICTURE, withCorner(WHOLE_PICTURE, 0, { x: 0.1, y: 0 }))).toBeCloseTo(0.0707, 3);
});
