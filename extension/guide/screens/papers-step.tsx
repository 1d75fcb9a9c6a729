import { failureSentence } from '../../../shared/text/failures';
import { guideText, type GuideText } from '../../../shared/text/guide';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import type { GuideEvent } from '../flow/events';
import { paperToAsk, progressOf, type FileState, type GuidePaper, type GuideState } from '../flow/state';
import styles from './guide.module.css';

export interface PapersStepProps {
  readonly state: GuideState;
  readonly language: Language;
  readonly send: (event: GuideEvent) => void;
}

/** The papers, how it stands with each, and the one press that puts them into the page. */
export function PapersStep({ state, language, send }: PapersStepProps) {
  const text = guideText(language);
  const asked = paperToAsk(state);
  if (asked) return <RowQuestion {...{ state, text, asked, send }} />;
  return (
    <div class={styles['actions']}>
      <PressOrWait {...{ state, text, send }} />
      {state.trouble && <Alert tone="bad" what={text.papers.trouble} next={text.papers.troubleNext} />}
      {!state.work && anyFile(state, 'failed') && (
        <Alert tone="wait" what={text.papers.someFailed} next={text.papers.troubleNext} />
      )}
      <ul class={styles['list']}>
        {state.papers.flatMap((paper) =>
          paper.files.map((file) => (
            <li key={file.id} data-file={file.id} data-state={file.state.is}>
              <strong>{paper.files.length > 1 ? file.fileName : paper.name}</strong>
              <span class={styles[TONES[file.state.is]]}>{stateWords(paper, file.state, language)}</span>
            </li>
          )),
        )}
      </ul>
    </div>
  );
}

function anyFile({ papers }: GuideState, is: FileState['is']): boolean {
  return papers.some(({ files }) => files.some((file) => file.state.is === is));
}

const TONES: Record<FileState['is'], 'calm' | 'wait' | 'good' | 'bad'> = {
  waiting: 'calm',
  attaching: 'calm',
  proven: 'good',
  held: 'wait',
  failed: 'bad',
};

function PressOrWait({
  state,
  text: { papers: text },
  send,
}: Omit<PapersStepProps, 'language'> & { text: GuideText }) {
  const progress = progressOf(state);
  const [done, of] = progress.is === 'leading' ? [progress.attached, progress.of] : [0, 0];
  if (!state.ready) return <Progress label={text.receiving} done={0} />;
  if (state.work === 'finding') return <Progress label={text.finding} done={0} />;
  if (state.work) return <Progress label={`${text.putting} ${text.count(done, of)}`} done={done} of={of} />;
  const open = state.papers.some(
    ({ row, files }) =>
      typeof row !== 'object' && files.some(({ state: { is } }) => is === 'waiting' || is === 'failed'),
  );
  const skips = state.papers.some(({ row }) => typeof row === 'object');
  if (of === 0) return <Alert tone="calm" what={text.none} />;
  if (!open && anyFile(state, 'held')) return <Alert tone="wait" what={text.held} />;
  if (!open && !skips) return <Alert tone="good" what={text.all} />;
  return (
    <>
      {!open && <Alert tone="wait" what={text.allButSkipped(done, of)} next={text.skippedNext} />}
      <Button kind="primary" size="touch" wide onClick={() => send({ is: 'attach-asked' })}>
        {state.rows.length > 0 ? text.again : text.put}
      </Button>
    </>
  );
}

function stateWords({ row }: GuidePaper, state: FileState, language: Language): string {
  const { papers: text } = guideText(language);
  if (typeof row === 'object') return text.skipped;
  if (state.is === 'failed') return failureSentence(state.failure, language).what;
  return text.states[state.is === 'proven' ? state.grade : state.is];
}

interface RowQuestionProps {
  readonly state: GuideState;
  readonly text: GuideText;
  readonly asked: GuidePaper;
  readonly send: (event: GuideEvent) => void;
}

/** Which row a paper goes into, where the names do not tell. */
function RowQuestion({ state, text: { papers: text }, asked, send }: RowQuestionProps) {
  const paper = asked.code;
  return (
    <section class={styles['actions']} aria-labelledby="row-question">
      <h2 id="row-question">{text.askRow(asked.name)}</h2>
      {state.rows.map(({ key, name }) => (
        <Button key={key} size="touch" wide onClick={() => send({ is: 'row-chosen', paper, row: key })}>
          {name}
        </Button>
      ))}
      <Button kind="quiet" size="touch" wide onClick={() => send({ is: 'row-chosen', paper })}>
        {text.noRow}
      </Button>
    </section>
  );
}
