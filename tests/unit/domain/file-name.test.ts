import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attachmentFileName, displayName, MAX_FILE_NAME } from '../../../shared/domain/file-name';

const DOSSIER = 'H40.12-261121-0007';
const corpus = process.env['CORPUS'];
const naughty = corpus && join(corpus, 'inputs/names/big-list-of-naughty-strings__blns.json');

/** What every host and every Windows takes. */
function expectSafe(name: string): void {
  expect(name).not.toMatch(/[%/\\:*?"<>|]|\p{Cc}|\p{Cf}|\p{Cs}/u);
  expect(name).toBe(name.normalize('NFC'));
  expect(name.length).toBeLessThanOrEqual(MAX_FILE_NAME);
  expect(name).toMatch(/[^\s.]\.pdf$/);
  expect(name).not.toMatch(/^[\s.]|^(?:con|prn|aux|nul|com\d|lpt\d)[. ]/i);
}

test('a name says component, paper and dossier', () => {
  const name = attachmentFileName({
    component: { code: 'TP01', name: 'Tờ khai đăng ký khai sinh' },
    dossier: DOSSIER,
  });

  expect(name).toBe('TP01 - Tờ khai đăng ký khai sinh (H40.12-261121-0007).pdf');
});

test('the parts of a split document are told apart', () => {
  const component = { code: 'TP02', name: 'Bản vẽ' };

  expect(attachmentFileName({ component, part: { index: 2, of: 3 } })).toBe(
    'TP02 - Bản vẽ - phần 2 trên 3.pdf',
  );
});

test.each([
  ['50% A/B\\C: "bản*sao"?<x>|', 'TP01 - 50 A B C bản sao x.pdf'],
  ['Giấy\u202Efdp\u200B chứng', 'TP01 - Giấyfdp chứng.pdf'],
  ['To\u031B\u0300 khai', 'TP01 - Tờ khai.pdf'],
  ['  nhiều \n khoảng   trắng. ', 'TP01 - nhiều khoảng trắng.pdf'],
  ['', 'TP01.pdf'],
])('a paper called %j gets a safe name', (paper, name) => {
  expect(attachmentFileName({ component: { code: 'TP01', name: paper } })).toBe(name);
});

test.each(['con', 'AUX', 'com1', 'nul.txt'])('the reserved word %s is no file name', (word) => {
  expectSafe(attachmentFileName({ component: { code: word, name: '' } }));
});

test('a long paper gives way, code and dossier stay', () => {
  const name = attachmentFileName({
    component: { code: 'TP01', name: 'Giấy xác nhận '.repeat(30) },
    dossier: DOSSIER,
  });

  expectSafe(name);
  expect(name).toMatch(/^TP01 - Giấy xác nhận .*\(H40\.12-261121-0007\)\.pdf$/);
});

test('any text gives a safe name, the same one every time', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 300 }));

  fc.assert(
    fc.property(text, text, fc.option(text, { nil: undefined }), (code, name, dossier) => {
      const naming = { component: { code, name }, ...(dossier !== undefined && { dossier }) };
      expectSafe(attachmentFileName(naming));
      expect(attachmentFileName(naming)).toBe(attachmentFileName(naming));
    }),
  );
});

test.skipIf(!naughty || !existsSync(naughty))(
  'the list of naughty strings gives safe names (needs CORPUS)',
  () => {
    const texts = JSON.parse(readFileSync(naughty as string, 'utf8')) as string[];

    for (const text of texts) {
      expectSafe(attachmentFileName({ component: { code: 'TP01', name: text }, dossier: text }));
      expect(displayName(text)).not.toMatch(/\p{Cc}|\p{Cf}/u);
    }
  },
);

test('a name that hides its ending is shown as what it is', () => {
  expect(displayName('ho-so\u202Efdp.exe')).toBe('ho-sofdp.exe');
});

test('a long foreign name keeps its ending', () => {
  const shown = displayName(`${'Giấy tờ '.repeat(40)}.PDF`);

  expect(shown).toMatch(/…\.PDF$/);
  expect(shown.length).toBeLessThanOrEqual(80);
});

test('a name of which nothing is visible is shown as a dash', () => {
  expect(displayName('\u200B\u202E')).toBe('—');
});

test('whatever a file is called, what is shown is short and visible', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (raw) => {
      const shown = displayName(raw);
      expect(shown.length).toBeGreaterThan(0);
      expect(shown.length).toBeLessThanOrEqual(80);
      expect(shown).not.toMatch(/\p{Cc}|\p{Cf}|\p{Cs}/u);
    }),
  );
});
