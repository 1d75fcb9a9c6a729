import { describe, expect, test } from 'vitest';
import type { Probe, ProbeRequest } from '../../extension/adapters/adapter';
import { readAddress } from '../../extension/adapters/from-data/address';
import { limitsOfValue } from '../../extension/adapters/from-data/row-limits';
import { opencpsData } from '../../extension/adapters/shipped/opencps';
import { opencpsLimits } from '../../extension/adapters/shipped/opencps-parts';
import type { Result } from '../../shared/domain/result';
import { shippedAdapter } from './shipped-adapter';

const opencps = shippedAdapter('opencps');

const { probe } = opencps;
if (!probe) throw new Error('the adapter asks nobody');
const url = new URL('https://motcua.example/ho-so/51234');
const facts = { 'Liferay.authToken': 'a1b2', 'themeDisplay.getScopeGroupId()': '35417' };
const dossier = { dossierNo: 'H40.12-261121-0007', serviceCode: '1.001193.H40', dossierTemplateNo: 'QT 1' };
const template = {
  dossierParts: [
    {
      partNo: 'TP01',
      partName: ' Tờ khai ',
      partType: 1,
      required: true,
      partTip: '{"maxSize":6,"extensions":"pdf,JPG"}',
    },
    { partNo: 'TP99', partName: 'Giấy tờ khác', partType: '3', multiple: 'true' },
    { partNo: 'KQ01', partName: 'Giấy khai sinh', partType: 2 },
  ],
};
const files = {
  total: 4,
  data: [
    { referenceUid: 'u1', dossierPartNo: 'TP01', displayName: '50 AB.pdf', fileSize: 1234 },
    { referenceUid: 'u2', dossierPartNo: 'TP01', displayName: 'form', fileSize: 9, eForm: true },
    { referenceUid: 'u3', dossierPartNo: 'TP01', displayName: 'cũ.pdf', fileSize: 9, removed: true },
    { referenceUid: 'u4', dossierPartNo: 'KQ01', displayName: 'kq.pdf', fileSize: 0 },
  ],
};

describe('checklist', () => {
  test('asks for the dossier, its template and its files with the headers that the host wants', () => {
    const { requests } = drive(probe.checklist(url, facts), [dossier, template, files]);

    expect(requests.map(({ path }) => path)).toEqual([
      '/o/rest/v2/dossiers/51234',
      '/o/rest/v2/dossiertemplates/QT%201',
      '/o/rest/v2/dossiers/51234/files',
    ]);
    expect(requests[0]?.headers).toEqual({ Token: 'a1b2', groupId: '35417' });
  });

  test('gives components with limits and what the host lists, without e-forms and removed files', () => {
    const { result } = drive(probe.checklist(url, facts), [dossier, template, files]);

    expect(result).toMatchObject({
      ok: true,
      value: {
        dossier: 'H40.12-261121-0007',
        procedure: '1.001193',
        components: [
          {
            key: 'TP01',
            name: 'Tờ khai',
            required: true,
            multiple: false,
            part: 'component',
            maxBytes: 6_000_000,
            extensions: ['pdf', 'jpg'],
            files: [{ name: '50 AB.pdf', bytes: 1234, reference: 'u1' }],
          },
          { key: 'TP99', multiple: true, part: 'other' },
          { key: 'KQ01', part: 'result', files: [{ name: 'kq.pdf', reference: 'u4' }] },
        ],
      },
    });
  });

  test('a size of 0 is no size: the host may keep the bytes elsewhere', () => {
    const { result } = drive(probe.files(url, facts, 'KQ01'), [files]);

    expect(result).toEqual({ ok: true, value: [{ name: 'kq.pdf', reference: 'u4' }] });
  });

  test.each([
    ['nothing', [undefined]],
    ['a list where an object is due', [[]]],
    ['a dossier code that is none', [{ ...dossier, dossierNo: 'Nguyễn Văn A' }]],
    ['a template without parts', [dossier, {}]],
    ['a part without a number', [dossier, { dossierParts: [{ partName: 'x' }] }]],
    ['a list of files that is text', [dossier, template, 'x']],
  ])('%s ends in a failure, not in an exception', (_what, answers) => {
    expect(drive(probe.checklist(url, facts), answers).result).toEqual({
      ok: false,
      failure: { code: 'page/not-recognised' },
    });
  });

  test('a broken list of files proves nothing', () => {
    expect(drive(probe.files(url, facts, 'TP01'), [{ data: [{}] }]).result).toEqual({
      ok: false,
      failure: { code: 'attach/unproven' },
    });
  });
});

test('reads a file back under its own address, whatever its name holds', () => {
  expect(opencps.readBack?.(url, {}, 'a/../b')).toEqual({
    path: '/o/rest/v2/dossiers/51234/files/a%2F..%2Fb',
    headers: {},
  });
});

test.each([
  ['https://a.example/ho-so/51234', '51234'],
  ['https://a.example/web/x#/danh-sach-ho-so/0/chi-tiet-ho-so/777', '777'],
  ['https://a.example/ho-so/', undefined],
  ['https://a.example/danh-sach-ho-so', undefined],
])('the dossier of %s is %s', (address, id) => {
  const [page] = opencpsData.pages;

  expect(page && readAddress(page, new URL(address))?.dossierId).toBe(id);
});

test.each([
  ['{"tip":"x","maxSize":6,"extensions":"pdf,jpg"}', 6_000_000, ['pdf', 'jpg']],
  ['{"maxSize":"0.5","extensions":".PDF; .docx"}', 500_000, ['pdf', 'docx']],
])('partTip %s sets the limits', (tip, maxBytes, extensions) => {
  expect(limitsOfValue(tip, opencpsLimits)).toEqual({ maxBytes, extensions });
});

test.each(['Bản gốc, đủ các trang', '', undefined, 'null', '[]', '{"maxSize":-1}'])(
  'partTip %s leaves the system its own limits',
  (tip) => {
    expect(limitsOfValue(tip ?? '', opencpsLimits)).toMatchObject({ maxBytes: 100_000_000 });
    expect(limitsOfValue(tip ?? '', opencpsLimits).extensions).toContain('rtf');
  },
);

function drive<T>(
  run: Probe<T>,
  answers: readonly unknown[],
): { readonly requests: readonly ProbeRequest[]; readonly result: Result<T> | undefined } {
  const requests: ProbeRequest[] = [];
  let step = run.next();
  for (const answer of answers) {
    if (step.done) break;
    requests.push(step.value);
    step = run.next(answer);
  }
  return { requests, result: step.done ? step.value : undefined };
}
