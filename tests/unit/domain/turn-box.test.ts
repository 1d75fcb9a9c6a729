import { expect, test } from 'vitest';
import { turnBox } from '../../../shared/domain/turn-box';

/* In the upper right corner, wider than high. */
const box = { x: 0.75, y: 0, width: 0.25, height: 0.125 };

test.each([
  ['stays where it is', 0, box],
  ['comes to the lower right, higher than wide', 90, { x: 0.875, y: 0.75, width: 0.125, height: 0.25 }],
  ['comes to the lower left', 180, { x: 0, y: 0.875, width: 0.25, height: 0.125 }],
  ['comes to the upper left, higher than wide', 270, { x: 0, y: 0, width: 0.125, height: 0.25 }],
] as const)(
  'a place in the upper right of a page %s when the page is turned by %d',
  (_name, turn, turned) => {
    expect(turnBox(box, turn)).toEqual(turned);
  },
);
