import type { ComponentChildren } from 'preact';
import { guideText, type GuideStepText, type GuideText } from '../../../shared/text/guide';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import type { GuideEvent } from '../flow/events';
import type { GuideState } from '../flow/state';
import styles from './guide.module.css';
import { PapersStep } from './papers-step';
import { ValueList } from './value-list';

export interface GuidePageProps {
  readonly state: GuideState;
  readonly language: Language;
  readonly send: (event: GuideEvent) => void;
  /** Closes portal and guide. */
  readonly onClose: () => void;
}

/** What the citizen does now, beside the portal: one step, in large type. */
export function GuidePage({ state, language, send, onClose }: GuidePageProps) {
  const text = guideText(language);
  if (state.over) return <Over {...{ state, text, onClose }} />;
  const { title, lines } = wordsOf(state, text);
  return (
    <main class={styles['page']}>
      <header class={styles['head']}>
        <span class={styles['notFiled']}>{text.notFiled}</span>
      </header>
      <h1 class={styles['title']} aria-live="polite">
        {title}
      </h1>
      {state.quiet && (
        <Alert tone="wait" what={text.quiet.ask} next={text.quiet.next}>
          <Button kind="primary" size="touch" wide onClick={() => send({ is: 'life' })}>
            {text.quiet.here}
          </Button>
        </Alert>
      )}
      <ul class={styles['lines']}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Tools {...{ state, language, send }} />
      <footer class={styles['foot']}>
        <Button size="touch" wide onClick={() => send({ is: 'help-asked' })}>
          {text.help}
        </Button>
      </footer>
    </main>
  );
}

/** What the machine can do on this step. */
function Tools({ state, language, send }: Omit<GuidePageProps, 'onClose'>): ComponentChildren {
  const text = guideText(language);
  switch (state.step) {
    case 'information':
    case 'unknown':
      return <ValueList {...{ state, text, send }} />;
    case 'papers':
      return <PapersStep {...{ state, language, send }} />;
    case 'submit':
      return <Unseen {...{ state, text }} />;
    case 'confirmed':
      return (
        state.offered !== undefined && (
          <div class={styles['actions']}>
            <p>{text.confirm.code(state.offered)}</p>
            <Button kind="primary" size="touch" wide onClick={() => send({ is: 'confirmation-agreed' })}>
              {text.confirm.yes}
            </Button>
          </div>
        )
      );
    default:
      return null;
  }
}

/** Papers that the portal's server has not shown, before somebody files without them. */
function Unseen({ state: { papers }, text }: { readonly state: GuideState; readonly text: GuideText }) {
  const unseen = papers.filter(({ files }) => files.some(({ state: { is } }) => is !== 'proven'));
  if (unseen.length === 0) return null;
  const names = unseen.map(({ name }) => name).join('; ');
  return <Alert tone="wait" what={text.papers.unseen(names)} next={text.papers.unseenNext} />;
}

function wordsOf({ step, brief }: GuideState, text: GuideText): GuideStepText {
  if (step === 'choose') return text.steps.choose(brief?.procedure.name ?? '');
  return step === 'confirmed' ? { title: text.confirm.ask, lines: [] } : text.steps[step];
}

interface OverProps {
  readonly state: GuideState;
  readonly text: GuideText;
  readonly onClose: () => void;
}

/** The portal has confirmed, or somebody has to help. */
function Over({ state: { over, reached }, text, onClose }: OverProps) {
  const unsure = reached === 'submit';
  return (
    <main class={styles['page']}>
      {over?.is === 'confirmed' ? (
        <>
          <h1 class={styles['title']}>{text.over.confirmed}</h1>
          <p class={styles['code']} role="status">
            {text.over.code(over.dossier)}
          </p>
          <p>{text.over.next}</p>
          <Button kind="primary" size="touch" wide onClick={onClose}>
            {text.over.back}
          </Button>
        </>
      ) : (
        <>
          <h1 class={styles['title']}>{unsure ? text.over.unsure : text.over.lost}</h1>
          <p role="status">{unsure ? text.over.unsureNext : text.over.lostNext}</p>
          <Button kind="primary" size="touch" wide onClick={onClose}>
            {text.over.leave}
          </Button>
        </>
      )}
    </main>
  );
}
