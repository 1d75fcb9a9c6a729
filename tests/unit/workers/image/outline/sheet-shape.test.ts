import { expect, test } from 'vitest';
import { shoot } from '../../../../fixtures/photos/shoot';
import { paperSeen } from '../../../../../workers/image/outline/camera-paper';

const [WIDTH, HEIGHT] = [640, 480];

test.each([
  ['A4', 0],
  ['A4', 14],
  ['A4', 24],
  ['Letter', 0],
  ['Letter', 18],
  ['card', 8],
] as const)('%s seen %s degrees aslant is told by the shape of its corners', (sheet, tilt) => {
  const base = {
    desk: 'dark',
    width: WIDTH,
    height: HEIGHT,
    share: 0.8,
    turn: 3,
    shadow: 0,
    blur: 0,
    noise: 0,
  } as const;
  const papers = [1, 2, 3, 4].map((seed) => {
    const { corners } = shoot({ ...base, sheet, tilt, seed });
    return paperSeen(corners!, WIDTH, HEIGHT);
  });

  expect(papers).toEqual([sheet, sheet, sheet, sheet]);
});
