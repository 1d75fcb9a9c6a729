import { expect, test } from 'vitest';
import { defaultOffice, parseOffice } from '../../../../shared/domain/indicators/office-file';
import { OFFICE } from './world';

test('a file with nothing but the agency’s name has the defaults', () => {
  expect(parseOffice('{"agency":" Sở Tư pháp "}')).toEqual({
    ok: true,
    value: { ...defaultOffice(), agency: 'Sở Tư pháp' },
  });
});

test('what an office set comes back as it was', () => {
  const office = {
    ...OFFICE,
    ratings: [{ month: '2026-11', unit: 'H40.12', faces: [0, 1, 2, 3, 4] }],
    devices: [{ key: '0123456789abcdef', name: 'Quầy 3' }],
    targets: { completeness: 100, '4.1': 90 },
  };

  expect(parseOffice(JSON.stringify(office))).toEqual({ ok: true, value: office });
});

test.each([
  ['no JSON', 'agency', { code: 'office/unreadable' }],
  ['no object', '"Sở Tư pháp"', { code: 'office/invalid', field: '' }],
  ['no agency', '{}', { code: 'office/invalid', field: 'agency' }],
  ['an unknown field', '{"agency":"A","citizens":[]}', { code: 'office/invalid', field: 'citizens' }],
  [
    'a code that is none',
    '{"agency":"A","units":[{"code":"phường 1","name":"P","level":"commune"}]}',
    { code: 'office/invalid', field: 'units.0.code' },
  ],
  [
    'a target of an unknown figure',
    '{"agency":"A","targets":{"9.9":1}}',
    { code: 'office/invalid', field: 'targets.9.9' },
  ],
  [
    'a sixth face',
    '{"agency":"A","ratings":[{"month":"2026-11","faces":[1,1,1,1,1,1]}]}',
    { code: 'office/invalid', field: 'ratings.0.faces.5' },
  ],
  [
    'colours out of order',
    '{"agency":"A","thresholds":{"green":50,"yellow":70,"orange":80}}',
    { code: 'office/thresholds' },
  ],
])('refused with its place: %s', (_what, text, failure) => {
  expect(parseOffice(text)).toEqual({ ok: false, failure });
});

test('a unit that is named twice is refused', () => {
  const unit = { code: 'H40.12', name: 'Phường 1', level: 'commune' };

  expect(parseOffice(JSON.stringify({ agency: 'A', units: [unit, unit] }))).toEqual({
    ok: false,
    failure: { code: 'office/invalid', field: 'units' },
  });
});
