import * as v from 'valibot';
import { recogniseDossierCode } from '../codes';
import { isIsoDate } from '../dates';
import { isEvidenceComponent } from '../evidence-facts';
import type { Sample } from './draw';
import { entryName, isSeed } from './frame';
import { CONFIDENCES, MARGINS } from './sample-size';

/** A sample as it is kept and handed to another inspector: codes and numbers, no verdict, no person. */
export interface SampleSheet extends Sample {
  readonly form: 1;
  /** When it was drawn, ISO 8601 with zone. */
  readonly drawnAt: string;
}

const MOST_ITEMS = 20_000;

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const day = v.pipe(v.string(), v.check(isIsoDate));
const unit = v.pipe(v.string(), v.regex(/^[A-Z0-9.]{1,30}$/));

const item = v.strictObject({
  dossier: v.pipe(
    v.string(),
    v.check((code) => recogniseDossierCode(code)?.code === code),
  ),
  component: v.pipe(v.string(), v.check(isEvidenceComponent)),
  unit,
});

const sheetSchema = v.pipe(
  v.strictObject({
    form: v.literal(1),
    id: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    seed: v.pipe(v.string(), v.check(isSeed)),
    from: day,
    until: day,
    units: v.array(unit),
    confidence: v.picklist(CONFIDENCES),
    margin: v.picklist(MARGINS),
    population: count,
    strata: v.array(v.strictObject({ unit, population: count, drawn: count })),
    items: v.pipe(v.array(item), v.maxLength(MOST_ITEMS)),
    drawnAt: v.pipe(v.string(), v.isoTimestamp()),
  }),
  v.check(({ items, strata }) => {
    const ofUnit = (wanted: string): number => items.filter(({ unit: one }) => one === wanted).length;
    const once = new Set(items.map(entryName)).size === items.length;
    const sum = strata.reduce((all, { drawn }) => all + drawn, 0);
    return once && sum === items.length && strata.every(({ unit: one, drawn }) => ofUnit(one) === drawn);
  }),
);

/** A sheet from this device's memory, or from a file; undefined for anything that is none. */
export function sampleSheetOf(input: unknown): SampleSheet | undefined {
  const parsed = v.safeParse(sheetSchema, input);
  return parsed.success ? parsed.output : undefined;
}

/** A sheet out of the text of a file; undefined for anything that is none. */
export function parseSampleSheet(text: string): SampleSheet | undefined {
  try {
    return sampleSheetOf(JSON.parse(text));
  } catch {
    // No JSON, so no sheet.
    return undefined;
  }
}
