import { expect, test } from 'vitest';
import { arranged, characterErrorRate, trueText } from '../../fixtures/ocr-judge';

const word = (text: string, x: number, y: number) => ({ text, x, y, width: 60, height: 20 });
const truth = [
  word('Số:', 0, 0),
  word('128', 80, 0),
  word('Độc', 400, 0),
  word('lập', 480, 0),
  word('Điều', 0, 60),
];

test('errors are counted in hundredths of the truth', () => {
  expect(characterErrorRate('thửa đất số', 'thửa đất số')).toBe(0);
  expect(characterErrorRate('mười chữ x', 'mười chữ y')).toBe(10);
  expect(characterErrorRate('abcd', '')).toBe(100);
});

test('a letter in two parts is the same letter, and white space is one space', () => {
  expect(characterErrorRate('đất  ở\n', 'đất ở'.normalize('NFD'))).toBe(0);
});

test('the order in which a reader takes two columns counts for nothing', () => {
  const read = [
    word('Độc', 402, 1),
    word('lập', 481, 0),
    word('Số:', 2, 1),
    word('128', 79, 2),
    word('Điều', 1, 61),
  ];

  expect(arranged(read, truth, [])).toBe(trueText(truth));
});

test('what is read on a seal and on dotted leaders is not held against a page', () => {
  const read = [...truth, word('ỦY', 600, 200), word('.....', 200, 60)];

  expect(arranged(read, truth, [{ x: 590, y: 180, width: 100, height: 100 }])).toBe(trueText(truth));
});

test('a word that was read nowhere is missed', () => {
  expect(characterErrorRate(trueText(truth), arranged(truth.slice(1), truth, []))).toBeGreaterThan(10);
});
