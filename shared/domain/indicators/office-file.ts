import * as v from 'valibot';
import { isAgencyCode } from '../codes';
import { fail, ok, type Result } from '../result';
import { areThresholds, DEFAULT_THRESHOLDS } from './colour';
import { FIGURE_IDS } from './figure';
import type { AuditOffice } from './office';

const MAX_TEXT = 200;
const MAX_ROWS = 5_000;

const line = v.pipe(v.string(), v.trim(), v.maxLength(MAX_TEXT));
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100));
const people = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000));
const matching = (pattern: RegExp) => v.pipe(v.string(), v.trim(), v.regex(pattern));
const rows = <Row extends v.GenericSchema>(row: Row) => v.pipe(v.array(row), v.maxLength(MAX_ROWS));

const UNIT = v.pipe(v.string(), v.trim(), v.check(isAgencyCode));
const MONTH = matching(/^\d{4}-(?:0[1-9]|1[0-2])$/);

const unit = v.strictObject({
  code: UNIT,
  name: v.pipe(line, v.nonEmpty()),
  level: v.picklist(['central', 'province', 'district', 'commune']),
});

const officeSchema = v.strictObject({
  parentAgency: v.optional(line, ''),
  agency: line,
  place: v.optional(line, ''),
  province: v.exactOptional(v.pipe(line, v.nonEmpty())),
  units: v.optional(
    v.pipe(
      rows(unit),
      v.check((units) => isEachOnce(units)),
    ),
    [],
  ),
  thresholds: v.optional(
    v.strictObject({ green: percent, yellow: percent, orange: percent }),
    DEFAULT_THRESHOLDS,
  ),
  targets: v.optional(v.strictObject(v.entriesFromList(FIGURE_IDS, v.exactOptional(percent))), {}),
  withoutPaperResult: v.optional(rows(matching(/^\d\.\d{6}$/)), []),
  signedResults: v.exactOptional(v.boolean()),
  ratings: v.optional(
    rows(
      v.strictObject({
        month: MONTH,
        unit: v.exactOptional(UNIT),
        faces: v.strictTuple([people, people, people, people, people]),
      }),
    ),
    [],
  ),
  devices: v.optional(
    rows(
      v.strictObject({
        key: matching(/^(?:unsigned-)?[0-9a-f]{16}$/),
        name: v.pipe(line, v.nonEmpty()),
        unit: v.exactOptional(UNIT),
      }),
    ),
    [],
  ),
});

/**
 * Reads an office's file. Only `agency` must be there; the rest has defaults, an unknown field is refused. Fails with
 * 'office/unreadable' where it is no JSON, 'office/invalid' with the place of what does not fit, 'office/thresholds'
 * where a colour could never be had.
 */
export function parseOffice(text: string): Result<AuditOffice> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return fail({ code: 'office/unreadable' });
  }
  const parsed = v.safeParse(officeSchema, input);
  if (!parsed.success) {
    const field = v.getDotPath(parsed.issues[0]);
    return fail({ code: 'office/invalid', field: field ?? '' });
  }
  const office = parsed.output;
  return areThresholds(office.thresholds) ? ok(office) : fail({ code: 'office/thresholds' });
}

/** What counts until an office has set anything: no names, no targets, the default colours. */
export function defaultOffice(): AuditOffice {
  return {
    ...{ parentAgency: '', agency: '', place: '', units: [], thresholds: DEFAULT_THRESHOLDS },
    ...{ targets: {}, withoutPaperResult: [], ratings: [], devices: [] },
  };
}

function isEachOnce(units: readonly { readonly code: string }[]): boolean {
  return new Set(units.map(({ code }) => code)).size === units.length;
}
