import { useState } from 'preact/hooks';
import type { AuditOffice, AuditOverview, AuditQuery, AuditSource } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import type { Figure, FigureId } from '../../../../shared/domain/indicators/figure';
import { targetFor } from '../../../../shared/domain/indicators/figure-targets';
import { formatNumber, formatTime } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { useText } from '../../flow/text-context';
import { FigureDialog } from '../parts/figure-dialog';
import { FigureTable } from '../parts/figure-table';
import { View } from '../parts/view';
import { FaultySources } from './faulty-sources';
import { FigureTiles } from './figure-tiles';
import { Legend } from './legend';
import { Matrix } from './matrix';
import styles from './overview.module.css';

export interface OverviewScreenProps {
  readonly overview: AuditOverview | undefined;
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly query: AuditQuery;
  readonly office: AuditOffice;
  readonly sources: readonly AuditSource[];
}

/** What comes first: how complete, how well proven, and by the national measure. */
const HEADLINES: readonly FigureId[] = [
  'completeness',
  'complete-dossiers',
  'quality',
  'read-back',
  '4.2',
  '4.1',
];

/** All units and months at a glance; each number leads to what stands behind it. */
export function OverviewScreen(props: OverviewScreenProps) {
  const { overview, query, office, sources } = props;
  const { text, language } = useText();
  const words = text.overview;
  const [explained, setExplained] = useState<Figure>();
  const headlines = HEADLINES.flatMap((id) => overview?.figures.find((figure) => figure.id === id) ?? []);
  const facts = overview && (
    <p class={styles['facts']}>
      {overview.asOf !== undefined && <span>{words.asOf(formatTime(overview.asOf, language))}</span>}
      <span>
        {words.counted(
          formatNumber(overview.dossiers, language),
          formatNumber(overview.units.length, language),
        )}
      </span>
      {overview.unknown > 0 && <span>{words.unknown(formatNumber(overview.unknown, language))}</span>}
    </p>
  );
  return (
    <View title={words.title} aside={facts} busy={props.loading} failure={props.failure}>
      <FaultySources sources={sources} query={query} />
      {!overview && <p role="status">{text.common.loading}</p>}
      {overview?.dossiers === 0 && <Alert tone="calm" what={words.nothing.what} next={words.nothing.next} />}
      {overview && overview.dossiers > 0 && (
        <>
          <section class={styles['section']} aria-label={words.figures}>
            <FigureTiles figures={headlines} thresholds={office.thresholds} onExplain={setExplained} />
            <details class={styles['more']}>
              <summary>{words.allFigures(String(overview.figures.length))}</summary>
              <FigureTable
                label={words.allFigures(String(overview.figures.length))}
                figures={overview.figures}
                targetOf={(id) => targetFor(id, query.until, office)}
                thresholds={office.thresholds}
                onExplain={setExplained}
              />
            </details>
          </section>
          <section class={styles['section']}>
            <h2>{words.matrix}</h2>
            <p class={styles['hint']}>{words.matrixWhat}</p>
            <Legend thresholds={office.thresholds} />
            <Matrix overview={overview} query={query} />
          </section>
        </>
      )}
      {explained && (
        <FigureDialog figure={explained} day={query.until} onClose={() => setExplained(undefined)} />
      )}
    </View>
  );
}
