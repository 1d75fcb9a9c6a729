import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvidenceEvent } from '../../../shared/domain/evidence';
import {
  componentForEvidence,
  EVIDENCE_FIELDS,
  isEvidenceComponent,
  isOfficerId,
  parseEvidenceFacts,
  procedureForEvidence,
} from '../../../shared/domain/evidence-facts';
import { evidenceFacts } from '../../fixtures/builders';

const surname = fc.constantFrom('Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Ngô', 'Lý', 'An');
const middle = fc.constantFrom('Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', '');
const given = fc.constantFrom('Anh', 'Hương', 'Đạt', 'Yến', 'Long', 'Ý', 'An', 'Lan');
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd');
const joint = fc.constantFrom(' ', '.', '-', '_', '');
const letters = fc.constantFrom('', 'upper', 'plain', 'lower');
/** People's names as they are written in papers, in accounts and in file names. */
const name = fc.tuple(surname, middle, given, joint, letters).map(([first, second, last, join, style]) => {
  const whole = [first, second, last].filter((part) => part !== '').join(join);
  if (style === 'upper') return whole.toLocaleUpperCase('vi');
  if (style === 'plain') return plain(whole);
  return style === 'lower' ? plain(whole).toLowerCase() : whole;
});
const digit = fc.integer({ min: 0, max: 9 }).map(String);
const idNumber = fc.oneof(
  fc.string({ unit: digit, minLength: 9, maxLength: 9 }),
  fc.string({ unit: digit, minLength: 12, maxLength: 12 }),
);
const phone = fc.string({ unit: digit, minLength: 9, maxLength: 9 }).map((rest) => `0${rest}`);
const longText = fc.string({ unit: 'grapheme', minLength: 65, maxLength: 400 });
const personal = fc.oneof(
  name,
  idNumber,
  phone,
  longText,
  idNumber.map((number) => `CCCD ${number}`),
  idNumber.map((number) => `CB-${number}`),
  fc.tuple(name, idNumber).map((parts) => parts.join(' ')),
);

test.each(['paper-itself', 'compared', 'paper-gone', 'other', 'several'] as const)(
  'that a page went for the reason %s is a code of the log',
  (override) => {
    expect(parseEvidenceFacts(evidenceFacts({ override }))).toMatchObject({ ok: true, value: { override } });
  },
);

test('lines of the log pass as they are', () => {
  const facts = evidenceFacts();

  expect(parseEvidenceFacts(facts)).toEqual({ ok: true, value: facts });
});

describe.each(EVIDENCE_FIELDS)('the field %s', (field) => {
  test('takes no name, no identity number, no phone number and no long text', () => {
    fc.assert(
      fc.property(personal, (text) => {
        expect(parseEvidenceFacts({ ...evidenceFacts(), [field]: text })).toEqual({
          ok: false,
          failure: { code: 'evidence/not-allowed', field },
        });
      }),
      { numRuns: 300 },
    );
  });

  test('takes no identity number as a number', () => {
    for (const number of [79_095_001_234, 1_098_012_345, 912_345_678]) {
      expect(parseEvidenceFacts({ ...evidenceFacts(), [field]: number }).ok).toBe(false);
    }
  });

  test('takes no list and no object', () => {
    for (const value of [['Nguyễn Văn A'], { name: 'Nguyễn Văn A' }, null]) {
      expect(parseEvidenceFacts({ ...evidenceFacts(), [field]: value }).ok).toBe(false);
    }
  });
});

test('no other field gets in, and not even its name comes out', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.constantFrom('name', 'cccd', 'image', 'note')), (key) => {
      expect(parseEvidenceFacts({ ...evidenceFacts(), [key]: 'x' })).toEqual({
        ok: false,
        failure: { code: 'evidence/not-allowed', field: 'unknown' },
      });
    }),
  );
});

test.each([
  ['verified', 'grade'],
  ['verified', 'sha256'],
  ['verified', 'bytes'],
  ['failed', 'failure'],
  ['exempt', 'exemption'],
  ['asked', 'required'],
  ['asked', 'part'],
  ['reused', 'procedure'],
] as const)('%s without its %s is refused', (event, field) => {
  const facts = Object.fromEntries(Object.entries(FULL[event]).filter(([name]) => name !== field));

  expect(parseEvidenceFacts(facts)).toMatchObject({ ok: false, failure: { field } });
});

const base = {
  ...{ at: '2026-11-21T01:30:00Z', dossier: 'H40.12-261121-0007', officer: 'H40.12-CB03' },
  ...{ procedure: '2.000815.000.00.00.H38', component: '000.00.00.G09-KQ002269' },
};
const file = {
  ...{ sha256: 'ab'.repeat(32), bytes: 1_000, pages: 2, minDpi: 300, override: 'compared' },
  ...{ origin: 'scan', pdf: 17, colour: true, signed: false },
};
const brought = { ...file, exemption: 'tay-ninh-1508-unscannable' };
/** One line of each kind with all that belongs to it. */
const FULL: Readonly<Record<EvidenceEvent, Readonly<Record<string, unknown>>>> = {
  asked: { ...base, event: 'asked', required: true, part: 'component' },
  attached: { ...base, ...brought, event: 'attached' },
  verified: { ...base, ...brought, event: 'verified', grade: 'listed' },
  replaced: { ...base, ...file, event: 'replaced', procedure: 'unknown' },
  reused: { ...base, event: 'reused' },
  exempt: { ...base, event: 'exempt', exemption: 'tt03-2025-presented' },
  presented: { ...base, event: 'presented', exemption: 'tt03-2025-presented' },
  withdrawn: { ...base, event: 'withdrawn' },
  failed: { ...base, ...file, event: 'failed', failure: 'attach/refused' },
};

test.each(Object.entries(FULL))(
  '%s is taken with what belongs to it, and with nothing of another',
  (event, line) => {
    expect(parseEvidenceFacts(line)).toEqual({ ok: true, value: line });

    for (const other of Object.values(FULL)) {
      for (const [field, of] of Object.entries(other)) {
        if (field in line) continue;
        expect(parseEvidenceFacts({ ...line, [field]: of })).toMatchObject({ ok: false, failure: { field } });
      }
    }
    expect(parseEvidenceFacts({ ...line, event: `${event}x` })).toMatchObject({
      failure: { field: 'event' },
    });
  },
);

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '0'])(
  'the key %s is no field, wherever it stands',
  (key) => {
    const text = JSON.stringify(FULL.reused).replace('{', `{"${key}":"x",`);

    expect(parseEvidenceFacts(JSON.parse(text))).toMatchObject({ failure: { field: 'unknown' } });
    expect(parseEvidenceFacts({ ...base, event: key })).toMatchObject({ failure: { field: 'event' } });
  },
);

test.each(['2026-02-30T08:00:00Z', '2026-11-21', '2026-11-21T25:00:00Z', '2026-11-21T08:00:00'])(
  '%s is no time',
  (at) => {
    expect(parseEvidenceFacts(evidenceFacts({ at })).ok).toBe(false);
  },
);

test.each(['CB-012', 'canbo7', 'officer-1', 'H40.12-CB03', 'kiosk_2'])('%s may sign', (id) => {
  expect(isOfficerId(id)).toBe(true);
});

test.each([
  'Nguyễn Văn A',
  'nguyenvana',
  'nguyen.van.a1',
  '079095001234',
  '012345678',
  '0912345678',
  'CB',
  '',
  'a@b.vn',
])('%s may not sign', (id) => {
  expect(isOfficerId(id)).toBe(false);
});

test("a host's key that is no code gets a stable stand-in that says nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(personal, fc.string()), async (key) => {
      const standIn = await componentForEvidence(key);

      expect(isEvidenceComponent(standIn)).toBe(true);
      expect(await componentForEvidence(key)).toBe(standIn);
    }),
  );
  expect(await componentForEvidence('Tờ khai của Nguyễn Văn A')).toMatch(/^x(?:-[0-9a-f]{4}){4}$/);
});

test('a component that has a code keeps it', async () => {
  for (const code of ['TP01', 'KQ.G07.000122', '000.00.00.G09-KQ002269', 'row-3']) {
    expect(await componentForEvidence(code)).toBe(code);
  }
});

test('a procedure without a recognisable code is unknown', () => {
  expect(['1.001193', 'Đăng ký khai sinh', undefined].map(procedureForEvidence)).toEqual([
    '1.001193',
    'unknown',
    'unknown',
  ]);
});
