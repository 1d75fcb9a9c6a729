import type { Confidence } from '../procedure';
import { provincialTargetsOn, targetOn, type AgencyLevel, type ProvincialTarget } from '../targets';
import type { FigureId } from './figure';
import type { AuditOffice } from './office';

/** What a figure should reach, and who says so. */
export interface FigureTarget {
  readonly percent: number;
  readonly by: 'office' | 'province' | 'nation';
  /** Where it stands; absent where the office set it itself. */
  readonly source?: string;
  readonly confidence?: Confidence;
}

/** The figure that a province's target is about. */
const OF_PROVINCE: Readonly<Record<ProvincialTarget['what'], FigureId>> = {
  incoming: 'completeness',
  digitised: '4.2',
  reused: '4.3',
  'electronic-results': '4.1',
  'on-time': 'on-time',
};

/**
 * The target of a figure on a day (ISO date): the office's own, else its province's, else the country's for agencies of
 * this level (QĐ 468/QĐ-TTg, results). Undefined where none is known.
 */
export function targetFor(
  id: FigureId,
  day: string,
  { targets, province }: Pick<AuditOffice, 'targets' | 'province'>,
  level?: AgencyLevel,
): FigureTarget | undefined {
  const own = targets[id];
  if (own !== undefined) return { percent: own, by: 'office' };
  const provincial = province === undefined ? [] : provincialTargetsOn(province, day);
  const found = provincial.find(
    (row) => OF_PROVINCE[row.what] === id && (row.level === undefined || row.level === level),
  );
  if (found) return { ...sourced(found), by: 'province' };
  const national = id === 'results' && level !== undefined ? targetOn(level, day) : undefined;
  return national && { ...sourced(national), by: 'nation' };
}

function sourced({
  percent,
  source,
  confidence,
}: Required<Omit<FigureTarget, 'by'>>): Omit<FigureTarget, 'by'> {
  return { percent, source, confidence };
}
