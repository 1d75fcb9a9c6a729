import { useEffect, useRef } from 'preact/hooks';
import type { Failure } from '../../../../shared/domain/failure';
import { VERDICTS, type Verdict } from '../../../../shared/domain/observation';
import { entryName } from '../../../../shared/domain/sampling/frame';
import { auditInspectText } from '../../../../shared/text/audit-inspect';
import { failureSentence } from '../../../../shared/text/failures';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Progress } from '../../../../shared/ui/progress';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import { FetchedPages, type FetchedFile, type ReadSignatures } from '../../screens/file/fetched-pages';
import { View } from '../../screens/parts/view';
import type { Look } from '../inspect-desk';
import styles from './inspect.module.css';
import { verdictKey } from './verdict-key';

export interface LookScreenProps {
  readonly look: Look;
  readonly name: string;
  readonly procedure: string;
  /** Which of its files is shown, from 0. */
  readonly index: number;
  readonly file: FetchedFile | 'no-host' | 'no-file' | undefined;
  /** Why the file could not be fetched. */
  readonly failure: Failure | undefined;
  /** Why the last word was not written. */
  readonly notWritten: Failure | undefined;
  readonly busy: boolean;
  readonly canUndo: boolean;
  readonly onSignatures: ReadSignatures | undefined;
  readonly onFile: (index: number) => void;
  /** Fetches it anew. */
  readonly onRetry: () => void;
  readonly onVerdict: (verdict: Verdict) => void;
  readonly onPassOver: () => void;
  readonly onUndo: () => void;
  readonly onPause: () => void;
}

/**
 * One paper to judge: its pages, and a word from the closed list by one key or press. Neither who attached it nor what
 * another inspector said is shown. A word can be said only while the paper is to be seen.
 */
export function LookScreen(props: LookScreenProps) {
  const { look, file, busy, notWritten } = props;
  const { language } = useText();
  const words = auditInspectText(language).look;
  const box = useRef<HTMLElement>(null);
  const canJudge = typeof file === 'object' && !busy;
  useEffect(() => box.current?.focus(), [entryName(look.entry)]);
  const onKey = (event: KeyboardEvent): void => {
    const act = verdictKey(event);
    if (act === undefined || busy) return;
    event.preventDefault();
    if (act === 'undo') {
      if (props.canUndo) props.onUndo();
    } else if (act === 'pass-over') props.onPassOver();
    else if (canJudge) props.onVerdict(act);
  };
  return (
    <View title={words.title[look.round]}>
      <Progress
        label={words.progress(formatNumber(look.done + 1, language), formatNumber(look.of, language))}
        done={look.done}
        of={look.of}
      />
      {/* Keys of one character hold only while the focus is in here. */}
      <section
        ref={box}
        class={styles['look']}
        tabIndex={-1}
        aria-labelledby="inspected-paper"
        aria-busy={busy}
        onKeyDown={onKey}
      >
        <div class={styles['words']}>
          <Verdicts {...props} canJudge={canJudge} />
          {notWritten && <Alert tone="bad" {...failureSentence(notWritten, language)} />}
        </div>
        <div class={styles['paper']}>
          <h2 class={styles['name']} id="inspected-paper">
            {props.name}
          </h2>
          <p>{props.procedure}</p>
          <Paper {...props} />
        </div>
      </section>
    </View>
  );
}

function Verdicts(props: LookScreenProps & { readonly canJudge: boolean }) {
  const { text, language } = useText();
  const words = auditInspectText(language).look;
  return (
    <>
      <fieldset class={styles['verdicts']}>
        <legend>{words.verdicts}</legend>
        {VERDICTS.map((verdict, place) => (
          <Button
            key={verdict}
            wide
            disabled={!props.canJudge}
            shortcut={String(place + 1)}
            onClick={() => props.onVerdict(verdict)}
          >
            {words.verdict(String(place + 1), text.dossier.verdict[verdict])}
          </Button>
        ))}
      </fieldset>
      <Button wide kind="quiet" shortcut="0" disabled={props.busy} onClick={props.onPassOver}>
        {words.cannotOpen}
      </Button>
      <div class={blocks['row']}>
        <Button disabled={!props.canUndo || props.busy} shortcut="Backspace" onClick={props.onUndo}>
          {words.undo}
        </Button>
        <Button disabled={props.busy} onClick={props.onPause}>
          {words.pause}
        </Button>
      </div>
      <p class={styles['hint']}>{words.keys}</p>
      <span role="status">{props.busy && words.writing}</span>
    </>
  );
}

function Paper({ look, name, index, file, failure, onSignatures, onFile, onRetry }: LookScreenProps) {
  const { text, language } = useText();
  const { look: words, again } = auditInspectText(language);
  const number = (value: number): string => formatNumber(value, language);
  return (
    <>
      {look.files > 1 && (
        <div class={blocks['row']}>
          <Button disabled={index === 0} onClick={() => onFile(index - 1)}>
            {words.previousFile}
          </Button>
          <span role="status">{words.fileOf(number(index + 1), number(look.files))}</span>
          <Button disabled={index + 1 >= look.files} onClick={() => onFile(index + 1)}>
            {words.nextFile}
          </Button>
        </div>
      )}
      {failure && (
        <Alert tone="bad" {...failureSentence(failure, language)}>
          <Button onClick={onRetry}>{again}</Button>
        </Alert>
      )}
      {!failure && file === undefined && <p role="status">{words.fetching}</p>}
      {file === 'no-host' && <Alert tone="wait" what={text.file.noHost.what} next={text.file.noHost.next} />}
      {file === 'no-file' && <Alert tone="wait" {...words.noFile} />}
      {typeof file === 'object' && <FetchedPages {...{ file, name, onSignatures }} />}
    </>
  );
}
