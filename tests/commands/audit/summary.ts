import type { Report } from '../../../shared/contracts/report';
import type { SourceFault } from '../../../shared/domain/evidence-file/report';
import { shown } from '../../../shared/report/tables';
import { figuresText } from '../../../shared/text/figures';
import { reportSheetText as text } from '../../../shared/text/report-sheet';
import type { World } from './read-world';

/** What a person reads: the figures with what they were counted from, then every file and what is wrong with it. */
export function summary(report: Report, { files, sources }: World): string {
  const names = figuresText('vi');
  const { period, dossiers, unknown, figures, open } = report;
  return [
    text.subject(period.span, period.from, period.until),
    text.opening(period.from, period.until),
    ...(period.complete ? [] : [text.toDate(period.until)]),
    text.dossiers(dossiers),
    ...(unknown > 0 ? [text.unknown(unknown)] : []),
    '',
    ...figures.map(({ id, numerator, denominator, percent }) => {
      const share = `${text.share(numerator, denominator)} = ${shown(percent, 'percent')}`;
      return `${id.padEnd(20)} ${share.padEnd(28)} ${names[id].name}`;
    }),
    '',
    `${text.sheets.open}: ${text.number(open.length)}`,
    '',
    ...files.map(
      ({ name, source, lines, faults }) => `${name}: ${source}, ${text.number(lines)}${faultsText(faults)}`,
    ),
    ...sources.map(
      ({ id, last, faults, counted }) =>
        `${id}: ${counted ? text.yes : text.no} ${last}${faultsText(faults)}`,
    ),
  ].join('\n');
}

function faultsText(faults: readonly SourceFault[]): string {
  return faults.map((fault) => `\n  ${text.sourceFault[fault.is]} ${JSON.stringify(fault)}`).join('');
}
