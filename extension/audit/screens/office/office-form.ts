import type { AuditOffice, AuditUnit } from '../../../../shared/contracts/audit';
import { recogniseProcedureCode } from '../../../../shared/domain/codes';
import { areThresholds } from '../../../../shared/domain/indicators/colour';
import {
  FIGURE_IDS,
  type ColourThresholds,
  type FigureId,
} from '../../../../shared/domain/indicators/figure';
import type { AgencyLevel } from '../../../../shared/domain/targets';
import { without } from '../../../../shared/domain/without';

/** What is typed: all of it text, until it is saved. */
export interface OfficeForm {
  readonly parentAgency: string;
  readonly agency: string;
  readonly place: string;
  readonly province: string;
  readonly thresholds: Readonly<Record<keyof ColourThresholds, string>>;
  /** Empty: no target of the office's own. */
  readonly targets: Readonly<Record<FigureId, string>>;
  /** National codes with commas or spaces between them. */
  readonly withoutPaperResult: string;
  readonly signedResults: boolean;
  readonly units: readonly TypedUnit[];
}

/** A unit with the name that is being typed; nameless ones are not kept. */
export interface TypedUnit {
  readonly code: string;
  readonly name: string;
  readonly level: AgencyLevel;
}

/** What of a form cannot be kept. */
export type WrongPart = 'thresholds' | 'targets' | 'withoutPaperResult';

/** The form of an office; `seen` are codes of units that figures speak of and nobody named. */
export function formOf(office: AuditOffice, seen: readonly string[]): OfficeForm {
  const { parentAgency, agency, place, province = '', thresholds, targets, units } = office;
  const nameless = seen
    .filter((code) => !units.some((unit) => unit.code === code))
    .map((code): TypedUnit => ({ code, name: '', level: 'commune' }));
  return {
    ...{ parentAgency, agency, place, province },
    thresholds: {
      green: typed(thresholds.green),
      yellow: typed(thresholds.yellow),
      orange: typed(thresholds.orange),
    },
    targets: byFigure((id) => typed(targets[id])),
    withoutPaperResult: office.withoutPaperResult.join(', '),
    signedResults: office.signedResults === true,
    units: [...units, ...nameless].sort((one, other) => one.code.localeCompare(other.code)),
  };
}

/** The office that the form describes, or what of it cannot be kept. All else of `office` stays. */
export function officeOf(form: OfficeForm, office: AuditOffice): AuditOffice | WrongPart {
  const { green, yellow, orange } = form.thresholds;
  const thresholds = { green: numberOf(green), yellow: numberOf(yellow), orange: numberOf(orange) };
  if (!areThresholds(thresholds)) return 'thresholds';
  const set = FIGURE_IDS.filter((id) => form.targets[id].trim() !== '');
  const targets = Object.fromEntries(set.map((id) => [id, numberOf(form.targets[id])]));
  // Of what is no number neither is true.
  if (!Object.values(targets).every((percent) => percent >= 0 && percent <= 100)) return 'targets';
  const typedCodes = form.withoutPaperResult.split(/[\s,;]+/).filter(Boolean);
  const codes = typedCodes.flatMap((code) => recogniseProcedureCode(code)?.national ?? []);
  if (codes.length < typedCodes.length) return 'withoutPaperResult';
  const province = form.province.trim();
  const units = form.units.flatMap(({ code, name, level }): AuditUnit[] =>
    name.trim() === '' ? [] : [{ code, name: name.trim(), level }],
  );
  return {
    ...without(office, 'province', 'signedResults'),
    parentAgency: form.parentAgency.trim(),
    agency: form.agency.trim(),
    place: form.place.trim(),
    ...(province !== '' && { province }),
    ...(form.signedResults && { signedResults: true }),
    ...{ thresholds, targets, units, withoutPaperResult: [...new Set(codes)] },
  };
}

/** `82,5` and `82.5` are the same; anything else is no number. */
function numberOf(text: string): number {
  return /^\d{1,3}(?:[.,]\d{1,2})?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
}

function typed(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace('.', ',');
}

function byFigure<Value>(of: (id: FigureId) => Value): Readonly<Record<FigureId, Value>> {
  // Every id is among the keys.
  return Object.fromEntries(FIGURE_IDS.map((id) => [id, of(id)])) as Record<FigureId, Value>;
}
