import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { PaperNames } from '../parts/in-english';
import styles from './file.module.css';

/** How far the files are. `failed`: names of the papers whose files could not be made. */
export interface MadeFiles {
  readonly done: number;
  readonly of: number;
  readonly failed: readonly string[];
}

/** How complete the papers are. */
export interface Standing {
  /** Whether it is known which papers the procedure needs. */
  readonly listed: boolean;
  /** Names of required papers that are missing. */
  readonly missing: readonly string[];
  /** How many papers have to be looked at again. */
  readonly review: number;
}

export interface VerdictProps {
  readonly language: Language;
  readonly files: MadeFiles;
  readonly standing: Standing;
  readonly onRetry: () => void;
}

/** How complete the dossier is, always with the word that it is not filed. */
export function Verdict({ language, files, standing, onRetry }: VerdictProps) {
  const { file: text } = kioskFilingText(language);
  const { done, of, failed } = files;
  return (
    <>
      <Complete language={language} standing={standing} />
      {done < of && (
        <div class={styles['making']}>
          <Progress label={text.making(done, of)} done={done} of={of} />
          <p>{text.makingNext}</p>
        </div>
      )}
      {done === of && failed.length > 0 && (
        <Alert tone="bad" what={text.failed(failed.length)} next={text.failedNext}>
          <PaperNames language={language} names={failed} class={styles['names']} />
          <Button size="touch" onClick={onRetry}>
            {text.retry}
          </Button>
        </Alert>
      )}
    </>
  );
}

/** 'Đã đủ giấy tờ' only where that is known, and nothing has to be looked at again. */
function Complete({ language, standing }: Pick<VerdictProps, 'language' | 'standing'>) {
  const { file: text } = kioskFilingText(language);
  const { listed, missing, review } = standing;
  if (!listed) return <Alert tone="wait" what={text.unlisted} next={text.unlistedNext} />;
  if (missing.length > 0)
    return (
      <Alert tone="wait" what={text.missing(missing.length)} next={text.missingNext}>
        <PaperNames language={language} names={missing} class={styles['names']} />
      </Alert>
    );
  if (review > 0) return <Alert tone="wait" what={text.review(review)} next={text.reviewNext} />;
  return <Alert tone="good" what={text.enough} next={text.enoughNext} />;
}
