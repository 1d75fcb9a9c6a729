import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import styles from './file.module.css';

/** How far the files are. `failed`: names of the papers whose files could not be made. */
export interface MadeFiles {
  readonly done: number;
  readonly of: number;
  readonly failed: readonly string[];
}

export interface VerdictProps {
  readonly language: Language;
  readonly files: MadeFiles;
  readonly missing: readonly string[];
  readonly onRetry: () => void;
}

/** How complete the dossier is, always with the word that it is not filed. */
export function Verdict({ language, files, missing, onRetry }: VerdictProps) {
  const { file: text } = kioskFilingText(language);
  const { done, of, failed } = files;
  return (
    <>
      {missing.length > 0 ? (
        <Alert tone="wait" what={text.missing(missing.length)} next={text.missingNext}>
          <Names names={missing} />
        </Alert>
      ) : (
        <Alert tone="good" what={text.enough} next={text.enoughNext} />
      )}
      {done < of && (
        <div class={styles['making']}>
          <Progress label={text.making(done, of)} done={done} of={of} />
          <p>{text.makingNext}</p>
        </div>
      )}
      {done === of && failed.length > 0 && (
        <Alert tone="bad" what={text.failed(failed.length)} next={text.failedNext}>
          <Names names={failed} />
          <Button size="touch" onClick={onRetry}>
            {text.retry}
          </Button>
        </Alert>
      )}
    </>
  );
}

function Names({ names }: { readonly names: readonly string[] }) {
  return (
    <ul class={styles['names']}>
      {names.map((name) => (
        <li key={name} lang="vi">
          {name}
        </li>
      ))}
    </ul>
  );
}
