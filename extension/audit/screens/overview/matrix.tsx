import { useState } from 'preact/hooks';
import type { AuditCell, AuditOverview, AuditQuery, AuditUnitRow } from '../../../../shared/contracts/audit';
import { formatNumber } from '../../../../shared/text/numbers';
import { monthIn } from '../../flow/period';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { colourClass, ColourMark, ColourShape } from '../parts/colour-mark';
import { monthText, percentText } from '../parts/numbers';
import { Scrolling } from '../parts/scrolling';
import { Sparkline } from '../parts/sparkline';
import { inOrder, type MatrixOrder } from './matrix-order';
import styles from './matrix.module.css';

export interface MatrixProps {
  readonly overview: AuditOverview;
  readonly query: AuditQuery;
}

/** Units by months: the percent of required papers that are settled, as number, shape and colour. */
export function Matrix({ overview, query }: MatrixProps) {
  const { text } = useText();
  const words = text.overview;
  const [order, setOrder] = useState<MatrixOrder>('rank');
  const heads: readonly (readonly [MatrixOrder, string])[] = [
    ['rank', words.columns.rank],
    ['unit', words.columns.unit],
  ];
  return (
    <Scrolling label={words.matrix}>
      <table class={styles['matrix']} aria-label={words.matrix}>
        <thead>
          <tr>
            {heads.map(([by, name]) => (
              <th key={by} scope="col" aria-sort={order === by ? 'ascending' : 'none'}>
                <button
                  type="button"
                  class={styles['sort']}
                  title={words.sortBy(name)}
                  onClick={() => setOrder(by)}
                >
                  {name}
                  {order === by && <span aria-hidden="true"> ▾</span>}
                </button>
                {/* A head that is repeated on the next sheet has no buttons there. */}
                <span class={styles['printed']} aria-hidden="true">
                  {name}
                </span>
              </th>
            ))}
            <th scope="col">{words.columns.level}</th>
            {overview.months.map((month) => (
              <th key={month} scope="col" class={styles['number']}>
                {text.common.shortMonth(month.slice(5), month.slice(0, 4))}
              </th>
            ))}
            <th scope="col" class={styles['number']}>
              {words.columns.whole}
            </th>
            <th scope="col">{words.columns.trend}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(overview.units, order).map((unit) => (
            <UnitRow key={unit.unit} {...{ unit, query }} months={overview.months} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

interface UnitRowProps {
  readonly unit: AuditUnitRow;
  readonly months: readonly string[];
  readonly query: AuditQuery;
}

function UnitRow({ unit, months, query }: UnitRowProps) {
  const { text, language } = useText();
  const { none, level } = text.common;
  const whole = unit.figures.find(({ id }) => id === 'completeness');
  const cells = new Map(unit.cells.map((cell) => [cell.month, cell]));
  return (
    <tr>
      <td class={styles['number']}>{unit.rank === undefined ? none : formatNumber(unit.rank, language)}</td>
      <th scope="row" class={styles['unit']}>
        <a href={addressOf({ place: { at: 'unit', unit: unit.unit }, query })}>{unit.name}</a>
        {unit.name !== unit.unit && <span class={styles['code']}>{unit.unit}</span>}
      </th>
      <td class={styles['level']}>{unit.level ? level[unit.level] : none}</td>
      {months.map((month) => (
        <td key={month}>
          <Cell cell={cells.get(month)} name={unit.name} query={query} />
        </td>
      ))}
      <td class={styles['number']}>
        <ColourMark colour={unit.colour}>{percentText(whole?.percent, text, language)}</ColourMark>
      </td>
      <td>
        <Sparkline percents={months.map((month) => cells.get(month)?.completeness.percent)} />
      </td>
    </tr>
  );
}

interface CellProps {
  readonly cell: AuditCell | undefined;
  readonly name: string;
  readonly query: AuditQuery;
}

function Cell({ cell, name, query }: CellProps) {
  const { text, language } = useText();
  if (!cell || cell.dossiers === 0) return <span class={styles['cell']}>{text.common.none}</span>;
  const { colour, month, dossiers, unit, completeness } = cell;
  const percent = percentText(completeness.percent, text, language);
  const said = text.overview.cell(
    name,
    monthText(month, text),
    completeness.percent === undefined ? text.overview.noPercent : percent,
    colour ? text.common.colour[colour] : '',
    formatNumber(dossiers, language),
  );
  const place = { at: 'dossiers', order: 'open' } as const;
  return (
    <a
      class={`${styles['cell'] ?? ''} ${colourClass(colour)}`}
      href={addressOf({ place, query: { ...query, ...monthIn(month, query), units: [unit] } })}
      aria-label={said}
      title={said}
    >
      {colour && <ColourShape colour={colour} />}
      {percent}
    </a>
  );
}
