import { formatBytes } from '../../shared/text/numbers';
import type { Language } from '../../shared/text/sentence';
import type { TrainingText } from '../../shared/text/training';
import { Button } from '../../shared/ui/button';
import { OTHER_DOSSIERS, PRACTICE_DOSSIER, PRACTICE_PARTS } from './host/practice-dossier';
import type { HostView } from './host/practice-host';
import styles from './host-page.module.css';

export interface HostPageProps {
  readonly view: HostView;
  readonly words: TrainingText['host'];
  readonly language: Language;
  readonly onOpen: () => void;
  readonly onBack: () => void;
  readonly onSignIn: () => void;
}

/** The imitation one-stop page: what it holds, in its own plain words. It knows nothing of proof. */
export function HostPage(props: HostPageProps) {
  const { view, words } = props;
  return (
    <section class={styles['page']} aria-label={words.label}>
      <p class={styles['product']}>{words.product}</p>
      {view.at === 'list' ? <List {...props} /> : <Dossier {...props} />}
    </section>
  );
}

function List({ words, onOpen }: HostPageProps) {
  return (
    <div class={styles['body']}>
      <h2 class={styles['title']}>{words.search}</h2>
      <ul class={styles['rows']}>
        {[PRACTICE_DOSSIER, ...OTHER_DOSSIERS].map(({ code, applicant }, index) => (
          <li key={code} class={styles['row']}>
            <span class={styles['name']}>
              <strong>{code}</strong>
              <span class={styles['soft']}>{applicant}</span>
            </span>
            {index === 0 && (
              <Button size="small" onClick={onOpen}>
                {words.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Dossier({ view, words, language, onBack, onSignIn }: HostPageProps) {
  return (
    <div class={styles['body']}>
      <div class={styles['head']}>
        <div>
          <h2 class={styles['title']}>{PRACTICE_DOSSIER.code}</h2>
          <p class={styles['soft']}>{`${words.applicant}: ${PRACTICE_DOSSIER.applicant}`}</p>
        </div>
        <Button kind="quiet" size="small" onClick={onBack}>
          {words.back}
        </Button>
      </div>
      {!view.signedIn && (
        <div class={styles['signedOut']} role="alert">
          <p>{words.signedOut}</p>
          <Button size="small" onClick={onSignIn}>
            {words.signIn}
          </Button>
        </div>
      )}
      <p class={styles['said']} role="status">
        {view.said && view.receiving === undefined && view.signedIn && words[view.said]}
      </p>
      <h3 class={styles['papers']}>{words.papers}</h3>
      <ol class={styles['rows']}>
        {PRACTICE_PARTS.map(({ key, name }, index) => (
          <li key={key} class={styles['row']}>
            <span class={styles['name']}>
              <span>{`${index + 1}. ${name}`}</span>
              <Files
                files={view.files[key] ?? []}
                receiving={view.receiving === key}
                {...{ words, language }}
              />
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

interface FilesProps extends Pick<HostPageProps, 'words' | 'language'> {
  readonly files: HostView['files'][string];
  readonly receiving: boolean;
}

function Files({ files, receiving, words, language }: FilesProps) {
  if (receiving) return <span class={styles['soft']}>{words.receiving}</span>;
  if (files.length === 0) return <span class={styles['soft']}>{words.noFile}</span>;
  return (
    <>
      {files.map(({ name, bytes, reference }) => (
        <span key={reference} class={styles['file']}>
          {name} <span class={styles['soft']}>{words.bytes(formatBytes(bytes.size, language))}</span>
        </span>
      ))}
    </>
  );
}
