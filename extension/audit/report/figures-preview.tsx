import { useState } from 'preact/hooks';
import type { ColourThresholds, Figure, FigureId } from '../../../shared/domain/indicators/figure';
import type { Report } from '../../../shared/contracts/report';
import { formatNumber } from '../../../shared/text/numbers';
import { reportSheetText } from '../../../shared/text/report-sheet';
import type { ReportText } from '../../../shared/text/report';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { FigureDialog } from '../screens/parts/figure-dialog';
import { FigureTable, type ShownTarget } from '../screens/parts/figure-table';
import styles from './report.module.css';

export interface FiguresPreviewProps {
  readonly words: ReportText;
  readonly language: Language;
  readonly report: Report;
  readonly thresholds: ColourThresholds;
}

/** What will stand in the report, before it is written: its figures with their rules, its other parts in numbers. */
export function FiguresPreview({ words, language, report, thresholds }: FiguresPreviewProps) {
  const [explained, setExplained] = useState<Figure>();
  const { figures, dossiers, unknown, asOf, sources } = report;
  const write = (value: number): string => formatNumber(value, language);
  const doubtful = sources.filter(({ faults, counted }) => faults.length > 0 || !counted).length;
  return (
    <section class={styles['preview']} aria-labelledby="report-figures">
      <h2 id="report-figures">{words.figures.title}</h2>
      <p>
        {words.figures.dossiers(write(dossiers))} {asOf && words.figures.asOf(reportSheetText.time(asOf))}
      </p>
      {dossiers === 0 && <Alert tone="calm" {...words.figures.noData} />}
      {unknown > 0 && <p>{words.figures.unknown(write(unknown))}</p>}
      {doubtful > 0 && <Alert tone="wait" {...words.figures.doubtful(write(doubtful))} />}
      <FigureTable
        figures={figures}
        targetOf={(id) => targetIn(report, id)}
        thresholds={thresholds}
        label={words.figures.title}
        onExplain={setExplained}
      />
      <h2>{words.parts.title}</h2>
      <ul class={styles['parts']}>
        {partsOf(report, words.parts, write).map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      {explained && (
        <FigureDialog figure={explained} day={report.period.until} onClose={() => setExplained(undefined)} />
      )}
    </section>
  );
}

function targetIn({ targets }: Report, id: FigureId): ShownTarget | undefined {
  const percent = targets[id];
  return percent === undefined ? undefined : { percent };
}

function partsOf(
  { open, citizenFiles, exemptions, reuses, difficulties, sources }: Report,
  words: ReportText['parts'],
  write: (value: number) => string,
): readonly string[] {
  const sum = (counts: readonly number[]): string => write(counts.reduce((all, count) => all + count, 0));
  const { overrides, failures, faults } = difficulties;
  return [
    words.open(write(open.length)),
    words.citizenFiles(write(citizenFiles.length)),
    words.exemptions(sum(exemptions.map(({ components }) => components))),
    words.reuses(sum(reuses.map(({ components }) => components))),
    words.difficulties(sum([...overrides, ...failures, ...faults].map(({ count }) => count))),
    words.sources(write(sources.length)),
  ];
}
