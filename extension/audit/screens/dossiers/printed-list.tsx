import type { AuditDossierRow } from '../../../../shared/contracts/audit';
import { formatDay, formatNumber } from '../../../../shared/text/numbers';
import { procedureName } from '../../flow/procedure-names';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import { percentText } from '../parts/numbers';
import styles from './dossiers.module.css';

export interface PrintedListProps {
  readonly rows: readonly AuditDossierRow[];
  /** How many there are in all. */
  readonly total: number;
  readonly nameOf: (unit: string) => string;
}

/** The list as it is printed: a plain table, whose head stands on every sheet. On the screen it is not to be seen. */
export function PrintedList({ rows, total, nameOf }: PrintedListProps) {
  const { text, language } = useText();
  const { columns, unknownPapers, printCut } = text.dossiers;
  const { none, ratio, unknown } = text.common;
  const number = (value: number): string => formatNumber(value, language);
  return (
    <div class={styles['print']}>
      {rows.length < total && <p>{printCut(number(rows.length), number(total))}</p>}
      <table class={styles['printed']}>
        <thead>
          <tr>
            {(
              [
                'code',
                'percent',
                'settled',
                'open',
                'faults',
                'unit',
                'received',
                'procedure',
                'officer',
              ] as const
            ).map((column) => (
              <th key={column} scope="col">
                {columns[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <td>{row.code}</td>
              <td>
                <ColourMark colour={row.colour}>{percentText(row.percent, text, language)}</ColourMark>
              </td>
              <td>
                {row.percent === undefined ? unknownPapers : ratio(number(row.settled), number(row.required))}
              </td>
              <td>{number(row.open.length)}</td>
              <td>{number(row.faults)}</td>
              <td>{nameOf(row.unit)}</td>
              <td>{formatDay(row.receivedOn)}</td>
              <td>{procedureName(row.procedure, unknown)}</td>
              <td>{row.officer ?? none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
