import { useState } from 'preact/hooks';
import type { Report, ReportForm, ReportPeriod } from '../../../shared/contracts/report';
import type { Failure } from '../../../shared/domain/failure';
import type { ColourThresholds } from '../../../shared/domain/indicators/figure';
import { ok, type Result } from '../../../shared/domain/result';
import { noteFault } from '../../../shared/report/note';
import { periodOf } from '../../../shared/report/period';
import { failureSentence } from '../../../shared/text/failures';
import { reportText } from '../../../shared/text/report';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { composeReport } from '../../../workers/report';
import type { AuditPort } from '../flow/audit-port';
import { useAnswer } from '../flow/use-answer';
import { View } from '../screens/parts/view';
import { FiguresPreview } from './figures-preview';
import { NoteField } from './note-field';
import { PeriodChoice } from './period-choice';
import { saveReport, type ReportWriter } from './report-desk';
import styles from './report.module.css';

export interface ReportScreenProps {
  readonly port: AuditPort;
  readonly language: Language;
  /** The report worker unless a test says otherwise. */
  readonly write?: ReportWriter;
}

interface Reckoned {
  readonly report: Report;
  readonly thresholds: ColourThresholds;
}

type Saving = { readonly busy: true } | { readonly saved: string } | { readonly failure: Failure };

const byWorker: ReportWriter = (request) => composeReport(request);

/** The report of the 25th: choose the period, look at its figures, say what was difficult, save. */
export function ReportScreen({ port, language, write = byWorker }: ReportScreenProps) {
  const words = reportText(language);
  const today = port.today();
  const [chosen, setChosen] = useState(() => today.slice(0, 7));
  const period = periodOf(chosen, today);
  const [note, setNote] = useState('');
  const [saving, setSaving] = useState<Saving>();
  const { value, failure, loading } = useAnswer(() => reckoned(port, period, today), [chosen, today]);
  const save = async (report: Report, form: ReportForm): Promise<void> => {
    // Not by a disabled button: the keyboard would lose its place.
    if (isBusy(saving)) return;
    setSaving({ busy: true });
    const file = await saveReport(port, write, report, form, note);
    setSaving(file.ok ? { saved: file.value } : { failure: file.failure });
  };
  const report = loading ? undefined : value?.report;
  return (
    <View title={words.title} busy={loading}>
      <p>{words.what}</p>
      <PeriodChoice words={words.period} {...{ today, period }} onName={setChosen} />
      {failure && <Alert tone="bad" {...failureSentence(failure, language)} />}
      {loading && <Progress label={words.reckoning} done={0} />}
      {value && period && <FiguresPreview {...{ words, language }} {...value} />}
      <NoteField words={words.note} {...{ language, note }} onNote={setNote} />
      <section class={styles['save']} aria-labelledby="report-save">
        <h2 id="report-save">{words.save.title}</h2>
        <p>{words.save.what}</p>
        <div class={styles['actions']}>
          {FORMS.map((form) => (
            <Button
              key={form}
              kind={form === 'pdf' ? 'primary' : 'plain'}
              disabled={!report || !period || noteFault(note) !== undefined}
              onClick={() => report && void save(report, form)}
            >
              {words.save.form[form]}
            </Button>
          ))}
        </div>
        {isBusy(saving) && <Progress label={words.save.writing} done={0} />}
        {saving && 'saved' in saving && <Alert tone="good" {...words.save.saved(saving.saved)} />}
        {saving && 'failure' in saving && <Alert tone="bad" {...failureSentence(saving.failure, language)} />}
      </section>
    </View>
  );
}

const FORMS: readonly ReportForm[] = ['pdf', 'xlsx', 'csv'];

function isBusy(saving: Saving | undefined): boolean {
  return saving !== undefined && 'busy' in saving;
}

async function reckoned(
  port: AuditPort,
  period: ReportPeriod | undefined,
  day: string,
): Promise<Result<Reckoned | undefined>> {
  if (!period) return ok(undefined);
  const report = await port.engine.report(period, day);
  if (!report.ok) return report;
  return ok({ report: report.value, thresholds: (await port.office()).thresholds });
}
