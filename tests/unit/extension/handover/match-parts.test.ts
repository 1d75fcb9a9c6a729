import { expect, test } from 'vitest';
import { matchParts, NOWHERE, undecided } from '../../../../extension/panel/flow/handover/match-parts';
import type { HandoverComponent } from '../../../../shared/contracts/handover';
import { aHostComponent } from '../panel/fake-host';

const ROWS = [
  aHostComponent(),
  aHostComponent({ key: 'TP02', name: 'Giấy chứng sinh' }),
  aHostComponent({ key: 'TP03', name: 'Giấy tờ tùy thân của cha, mẹ (hai mặt)' }),
  aHostComponent({ key: 'KQ01', name: 'Giấy khai sinh', part: 'result' }),
];

function aPart(code: string, name: string, files = 1): HandoverComponent {
  const file = {
    part: 1,
    of: 1,
    fileName: 'x.pdf',
    sha256: '0',
    bytes: 1,
    pages: 1,
    signed: false,
    conforms: true,
  };
  return {
    ...{ code, name, required: true, state: 'ready', findings: [] },
    files: Array.from({ length: files }, (_, index) => ({ ...file, id: `${code}-${String(index)}` })),
  };
}

/** Where each paper goes, and what is asked. */
function where(parts: readonly HandoverComponent[], choices = new Map<string, string>(), code = '1.001193') {
  const procedure = { id: 'x', code, name: 'Đăng ký khai sinh' };
  const matches = matchParts({ components: parts, procedure }, ROWS, '1.001193', choices);
  return {
    open: undecided(matches),
    goes: matches.map(({ to, by, suggestion }) => [to, by, suggestion].filter(Boolean).join(' ')),
  };
}

test('a paper goes by itself where one row’s name means the same', () => {
  const found = where([
    aPart('TP07', 'Tờ khai đăng ký khai sinh (theo mẫu)'),
    aPart('TP02', 'Giấy chứng sinh'),
  ]);

  expect(found).toEqual({ open: 0, goes: ['TP01 name', 'TP02 name'] });
});

test('a code alone is a suggestion, which a person confirms', () => {
  const papers = [aPart('TP03', 'Căn cước của hai vợ chồng')];

  expect(where(papers)).toEqual({ open: 1, goes: ['TP03'] });
  expect(where(papers, new Map([['TP03', 'TP03']]))).toEqual({ open: 0, goes: ['TP03 person'] });
});

test('two papers that are like the same row are both asked about', () => {
  const found = where([aPart('TP02', 'Giấy chứng sinh'), aPart('TP05', 'Giấy chứng sinh bản sao')]);

  expect(found.open).toBe(2);
});

test('in a dossier of another procedure nothing goes by itself', () => {
  const found = where([aPart('TP02', 'Giấy chứng sinh')], new Map(), '1.012783');

  expect(found).toEqual({ open: 1, goes: ['TP02'] });
});

test('nothing goes into a result, into a row that is gone, or without a file', () => {
  const papers = [
    aPart('TP08', 'Giấy khai sinh'),
    aPart('TP09', 'Giấy khác'),
    aPart('TP02', 'Giấy chứng sinh', 0),
  ];
  const found = where(papers, new Map([['TP09', 'TP77']]));

  expect(found.open).toBe(2);
  expect(found.goes).not.toContain('KQ01 name');
});

test('a paper that stays in the package is decided, too', () => {
  expect(where([aPart('TP09', 'Giấy khác')], new Map([['TP09', NOWHERE]])).open).toBe(0);
});
