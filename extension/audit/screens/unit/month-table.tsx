import type { AuditCell, AuditQuery } from '../../../../shared/contracts/audit';
import { formatNumber } from '../../../../shared/text/numbers';
import { monthIn } from '../../flow/period';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import table from '../parts/figure-table.module.css';
import { countsText, monthText, percentText } from '../parts/numbers';
import { Scrolling } from '../parts/scrolling';
import styles from './unit.module.css';

export interface MonthTableProps {
  readonly cells: readonly AuditCell[];
  readonly months: readonly string[];
  /** Of the unit alone. */
  readonly query: AuditQuery;
  readonly label: string;
}

/** The numbers of the chart, with the way to the dossiers of each month. */
export function MonthTable({ cells, months, query, label }: MonthTableProps) {
  const { text, language } = useText();
  const words = text.unit;
  return (
    <Scrolling label={label}>
      <table class={`${table['table'] ?? ''} ${styles['months'] ?? ''}`} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{text.figure.columns.percent}</th>
            <th scope="col">{text.figure.columns.counts}</th>
            <th scope="col">{words.dossiers}</th>
            <th scope="col">{words.unknown}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => {
            const cell = cells.find((one) => one.month === month);
            const address = addressOf({
              place: { at: 'dossiers', order: 'open' },
              query: { ...query, ...monthIn(month, query) },
            });
            return (
              <tr key={month}>
                <th scope="row">
                  {cell ? <a href={address}>{monthText(month, text)}</a> : monthText(month, text)}
                </th>
                <td class={table['number']}>
                  <ColourMark colour={cell?.colour}>
                    {percentText(cell?.completeness.percent, text, language)}
                  </ColourMark>
                </td>
                <td class={table['number']}>
                  {cell ? countsText(cell.completeness, text, language) : text.common.none}
                </td>
                <td class={table['number']}>{formatNumber(cell?.dossiers ?? 0, language)}</td>
                <td class={table['number']}>{formatNumber(cell?.unknown ?? 0, language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Scrolling>
  );
}
