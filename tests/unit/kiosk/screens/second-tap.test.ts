import { expect, test } from 'vitest';
import { isSecondTap, SECOND_TAP_MS } from '../../../../kiosk/ui/second-tap';

const SHOWN = 5_000;
const taps: [string, boolean, Parameters<typeof isSecondTap>[0]][] = [
  [
    'the second click of a mouse means the screen before',
    true,
    { detail: 2, pointerType: 'mouse', timeStamp: SHOWN + 150 },
  ],
  [
    'a finger that taps again at once means the screen before',
    true,
    { detail: 1, pointerType: 'touch', timeStamp: SHOWN + 150 },
  ],
  [
    'a tap that waited while the screen was drawn means the screen before',
    true,
    { detail: 1, pointerType: 'touch', timeStamp: SHOWN - 20 },
  ],
  [
    'a tap after a look at the screen counts',
    false,
    { detail: 1, pointerType: 'touch', timeStamp: SHOWN + SECOND_TAP_MS },
  ],
  [
    'a first click of a mouse counts at once',
    false,
    { detail: 1, pointerType: 'mouse', timeStamp: SHOWN + 20 },
  ],
  [
    'the keyboard and a screen reader count at once',
    false,
    { detail: 0, pointerType: '', timeStamp: SHOWN + 20 },
  ],
];

test.each(taps)('%s', (_name, dropped, click) => {
  expect(isSecondTap(click, SHOWN)).toBe(dropped);
});
