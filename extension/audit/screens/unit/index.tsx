import { useMemo, useState } from 'preact/hooks';
import type {
  AuditOffice,
  AuditOverview,
  AuditQuery,
  AuditTally,
  AuditUnitRow,
} from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import type { Figure } from '../../../../shared/domain/indicators/figure';
import { targetFor } from '../../../../shared/domain/indicators/figure-targets';
import { isOfficerId } from '../../../../shared/domain/evidence-facts';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import blocks from '../../../../shared/ui/blocks.module.css';
import { procedureTitle } from '../../flow/procedure-names';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import { FigureDialog } from '../parts/figure-dialog';
import { FigureTable } from '../parts/figure-table';
import { monthText, percentText } from '../parts/numbers';
import { TallyTable } from '../parts/tally-table';
import { View } from '../parts/view';
import { MonthChart } from './month-chart';
import { MonthTable } from './month-table';
import styles from './unit.module.css';

export interface UnitScreenProps {
  readonly unit: string;
  readonly overview: AuditOverview | undefined;
  readonly byOfficer: readonly AuditTally[];
  readonly byProcedure: readonly AuditTally[];
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly query: AuditQuery;
  readonly office: AuditOffice;
}

/** One unit: how it stands, month by month, who has papers open, and the way to its dossiers. */
export function UnitScreen(props: UnitScreenProps) {
  const { unit: code, overview, query } = props;
  const { text } = useText();
  const row = overview?.units.find(({ unit }) => unit === code);
  return (
    <View
      title={row?.name ?? code}
      aside={row && <Standing row={row} units={overview?.units.length ?? 0} />}
      back={{ label: text.unit.back, address: addressOf({ place: { at: 'overview' }, query }) }}
      busy={props.loading}
      failure={props.failure}
    >
      {!overview && <p role="status">{text.common.loading}</p>}
      {overview && !row && <Alert tone="calm" what={text.unit.missing.what} next={text.unit.missing.next} />}
      {row && <UnitFacts {...props} row={row} months={overview?.months ?? []} />}
    </View>
  );
}

function Standing({ row, units }: { readonly row: AuditUnitRow; readonly units: number }) {
  const { text, language } = useText();
  const whole = row.figures.find(({ id }) => id === 'completeness');
  return (
    <p class={styles['head']}>
      <ColourMark colour={row.colour}>{percentText(whole?.percent, text, language)}</ColourMark>
      {row.name !== row.unit && <span>{row.unit}</span>}
      {row.level && <span>{text.common.level[row.level]}</span>}
      {row.rank !== undefined && (
        <span>{text.unit.rank(formatNumber(row.rank, language), formatNumber(units, language))}</span>
      )}
    </p>
  );
}

type UnitFactsProps = Pick<UnitScreenProps, 'byOfficer' | 'byProcedure' | 'query' | 'office'> & {
  readonly row: AuditUnitRow;
  readonly months: readonly string[];
};

function UnitFacts({ row, months, byOfficer, byProcedure, query, office }: UnitFactsProps) {
  const { text, language } = useText();
  const words = text.unit;
  const [explained, setExplained] = useState<Figure>();
  const own = { ...query, units: [row.unit] };
  const addressWith = (changes: Partial<AuditQuery>): string =>
    addressOf({ place: { at: 'dossiers', order: 'open' }, query: { ...own, ...changes } });
  const cells = months.map((month) => row.cells.find((cell) => cell.month === month));
  const bars = useMemo(
    () =>
      months.map((month, index) => ({
        label: text.common.shortMonth(month.slice(5), month.slice(0, 4)),
        percent: cells[index]?.completeness.percent,
        shown: percentText(cells[index]?.completeness.percent, text, language),
        colour: cells[index]?.colour,
      })),
    [row, months, language],
  );
  const points = months.map((month, index) => `${monthText(month, text)} ${bars[index]?.shown ?? ''}`);
  const all = row.cells.reduce((sum, { dossiers }) => sum + dossiers, 0);
  return (
    <>
      <p class={styles['ways']}>
        <a href={addressWith({ open: true })}>{words.toOpen}</a>
        <a href={addressWith({})}>{words.toDossiers(formatNumber(all, language))}</a>
        <a href={addressOf({ place: { at: 'inspect' }, query: own })}>{words.toInspect}</a>
      </p>
      <section class={blocks['group']}>
        <h2>{words.months}</h2>
        <MonthChart
          bars={bars}
          thresholds={office.thresholds}
          alt={words.chartAlt(row.name, points.join(', '))}
        />
        <MonthTable cells={row.cells} months={months} query={own} label={words.months} />
      </section>
      <section class={blocks['group']}>
        <h2>{text.overview.figures}</h2>
        <FigureTable
          label={text.overview.figures}
          figures={row.figures}
          targetOf={(id) => targetFor(id, query.until, office, row.level)}
          thresholds={office.thresholds}
          onExplain={setExplained}
        />
      </section>
      <div class={styles['two']}>
        <section class={blocks['group']}>
          <h2>{words.byOfficer}</h2>
          <TallyTable
            label={words.byOfficer}
            tallies={byOfficer}
            addressOf={(key) => (isOfficerId(key) ? addressWith({ officers: [key] }) : undefined)}
          />
        </section>
        <section class={blocks['group']}>
          <h2>{words.byProcedure}</h2>
          <TallyTable
            label={words.byProcedure}
            tallies={byProcedure}
            titleOf={(key) => procedureTitle(key, text.common.unknown)}
            addressOf={(key) => addressWith({ procedures: [key] })}
          />
        </section>
      </div>
      {explained && (
        <FigureDialog figure={explained} day={query.until} onClose={() => setExplained(undefined)} />
      )}
    </>
  );
}
