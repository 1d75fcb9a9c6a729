import type { ReportSpan } from '../../../shared/contracts/report';
import type { ReportText } from '../../../shared/text/report';

/** How many are offered, the newest first. */
const OFFERED = { month: 24, quarter: 8, year: 5 } as const;

type Options = readonly (readonly [name: string, words: string])[];

/** The periods of a span that can be chosen on a day (ISO date), as `periodOf` reads them, with their words. */
export function offeredPeriods(
  span: Exclude<ReportSpan, 'days'>,
  today: string,
  words: ReportText['period'],
): Options {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const back = Array.from({ length: OFFERED[span] }, (_none, index) => index);
  if (span === 'year') return back.map((index) => yearOption(year - index, words));
  if (span === 'quarter')
    return back.map((index) => quarterOption(year * 4 + Math.ceil(month / 3) - 1 - index, words));
  return back.map((index) => monthOption(year * 12 + month - 1 - index, words));
}

function yearOption(year: number, words: ReportText['period']): Options[number] {
  return [String(year), words.year(String(year))];
}

function quarterOption(quarters: number, words: ReportText['period']): Options[number] {
  const [year, quarter] = [String(Math.floor(quarters / 4)), String((quarters % 4) + 1)];
  return [`${year}-Q${quarter}`, words.quarter(quarter, year)];
}

function monthOption(months: number, words: ReportText['period']): Options[number] {
  const year = String(Math.floor(months / 12));
  const month = String((months % 12) + 1).padStart(2, '0');
  return [`${year}-${month}`, words.month(month, year)];
}
