import { expect, test } from 'vitest';
import {
  apply3,
  homography,
  IDENTITY,
  invert3,
  times3,
  turning,
  type Quad,
} from '../../../../../workers/image/geometry/matrix3';

const SEEN: Quad = [
  { x: 31, y: 12 },
  { x: 905, y: 60 },
  { x: 860, y: 1210 },
  { x: 4, y: 1175 },
];
const PAGE: Quad = [
  { x: 0, y: 0 },
  { x: 800, y: 0 },
  { x: 800, y: 1100 },
  { x: 0, y: 1100 },
];

test('a perspective map takes each corner to its corner', () => {
  const map = homography(SEEN, PAGE)!;

  SEEN.forEach((corner, index) => {
    const place = apply3(map, corner);
    expect(place.x).toBeCloseTo(PAGE[index]!.x, 6);
    expect(place.y).toBeCloseTo(PAGE[index]!.y, 6);
  });
});

test('a map and its inverse together leave everything where it is', () => {
  const map = homography(SEEN, PAGE)!;

  const both = times3(map, invert3(map)!);

  both.forEach((value, index) => expect(value / both[8]).toBeCloseTo(IDENTITY[index]!, 9));
});

test('a quarter turn clockwise takes right to down', () => {
  const place = apply3(turning(90), { x: 1, y: 0 });

  expect([place.x, place.y]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
});

test('corners on a line make no map', () => {
  const line: Quad = [
    { x: 0, y: 0 },
    { x: 1, y: 1 },
    { x: 2, y: 2 },
    { x: 3, y: 3 },
  ];

  expect(homography(line, PAGE)).toBeUndefined();
});
