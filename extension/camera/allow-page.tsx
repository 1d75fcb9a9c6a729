import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../shared/domain/failure';
import { cameraText } from '../../shared/text/camera';
import { failureSentence } from '../../shared/text/failures';
import type { Language } from '../../shared/text/sentence';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import styles from './allow-page.module.css';

export interface AllowPageProps {
  readonly language: Language;
  /** Asks for the camera; why not, where it was not given. */
  readonly ask: () => Promise<Failure | undefined>;
}

/** The question for the camera, and what became of it. */
export function AllowPage({ language, ask }: AllowPageProps) {
  const text = cameraText(language);
  const [answer, setAnswer] = useState<{ readonly failure?: Failure }>();
  const again = (): void => {
    setAnswer(undefined);
    void ask().then((failure) => setAnswer(failure ? { failure } : {}));
  };
  useEffect(again, [ask]);
  return (
    <main class={styles['page']}>
      <h1>{text.allowing.title}</h1>
      {!answer && <p role="status">{text.allowing.asked}</p>}
      {answer?.failure && (
        <Alert tone="bad" {...failureSentence(answer.failure, language)}>
          <Button onClick={again}>{text.tryAgain}</Button>
        </Alert>
      )}
      {answer && !answer.failure && (
        <Alert tone="good" what={text.allowing.given} next={text.allowing.givenNext} />
      )}
    </main>
  );
}
