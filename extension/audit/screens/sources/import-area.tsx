import { useRef } from 'preact/hooks';
import type { ImportProgress } from '../../../../shared/contracts/audit';
import type { AuditSourcesText } from '../../../../shared/text/audit-sources';
import type { Language } from '../../../../shared/text/sentence';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Progress } from '../../../../shared/ui/progress';
import type { ImportState } from '../../flow/import-desk';
import { useText } from '../../flow/text-context';
import { ImportOutcomes } from './import-outcomes';
import styles from './sources.module.css';

export interface ImportActs {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onLocal: () => void;
  readonly onStop: () => void;
}

export interface ImportAreaProps extends ImportActs {
  readonly state: ImportState;
}

/** The two ways in which evidence comes here, how far it is, and what came of it. */
export function ImportArea({ state, onFiles, onLocal, onStop }: ImportAreaProps) {
  const { text, language } = useText();
  const words = text.sources;
  const input = useRef<HTMLInputElement>(null);
  const busy = state.at === 'busy';
  const progress = busy ? state.progress : undefined;
  return (
    <>
      <div class={styles['buttons']}>
        <Button kind="primary" disabled={busy} onClick={() => input.current?.click()}>
          {words.import}
        </Button>
        <Button disabled={busy} onClick={onLocal}>
          {words.local}
        </Button>
        {busy && (
          <Button kind="quiet" onClick={onStop}>
            {words.stop}
          </Button>
        )}
      </div>
      <p class={styles['hint']}>
        {words.importHint} {words.localHint}
      </p>
      <input
        ref={input}
        hidden
        multiple
        type="file"
        accept=".jsonl,.ndjson,application/x-ndjson"
        aria-label={words.import}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      {busy && (
        <Progress
          label={
            words.importing(String(state.file), String(state.files)) +
            (progress ? `: ${howFar(progress, words, language)}` : '')
          }
          done={progress?.bytes ?? 0}
          {...(progress && !progress.writing && { of: progress.ofBytes })}
        />
      )}
      <div role="status">
        {busy && <span class="visually-hidden">{spoken(state, words)}</span>}
        {state.at === 'done' && state.stopped && <Alert tone="wait" live={false} what={words.stopped} />}
      </div>
      {state.at === 'done' && <ImportOutcomes {...state} />}
    </>
  );
}

/** What is read out: each file at its beginning and after each quarter, not every step. */
function spoken(
  { file, files, progress }: Extract<ImportState, { readonly at: 'busy' }>,
  words: AuditSourcesText['sources'],
): string {
  const quarters = progress ? Math.floor((4 * progress.bytes) / Math.max(progress.ofBytes, 1)) : 0;
  const begun = words.importing(String(file), String(files));
  return quarters === 0 ? begun : `${begun}: ${String(25 * quarters)}%`;
}

function howFar(
  { bytes, ofBytes, lines, writing }: ImportProgress,
  words: AuditSourcesText['sources'],
  language: Language,
): string {
  const read = formatNumber(lines, language);
  if (writing) return words.writing(read);
  return words.progress(formatNumber(Math.floor((100 * bytes) / Math.max(ofBytes, 1)), language), read);
}
