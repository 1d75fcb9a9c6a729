import { useEffect, useRef } from 'preact/hooks';
import { LESSON_STEPS, type LessonStep, type TrainingText } from '../../shared/text/training';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import { Icon } from '../../shared/ui/icon';
import { Progress } from '../../shared/ui/progress';
import { STEP_PLANS } from './lesson/steps';
import { stepOf } from './lesson/progress';
import styles from './lesson-card.module.css';
import type { TrainingDesk } from './training-desk';

export interface LessonCardProps {
  readonly desk: TrainingDesk;
  readonly words: TrainingText;
}

/** Which step this is, why it matters, what to do, and how far it is done. */
export function LessonCard({ desk, words }: LessonCardProps) {
  const { step: number } = desk.progress.value;
  const step = stepOf(desk.progress.value);
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // The button that led here may be gone or dark: whoever works by keys goes on from the new step's title.
    if (!first.current) title.current?.focus();
    first.current = false;
  }, [number]);
  return (
    <section class={styles['card']} aria-label={words.card.label} aria-busy={desk.busy.value}>
      <div class={styles['top']}>
        <p class={styles['product']}>{words.title}</p>
        <p class={styles['notReal']}>{words.notReal}</p>
      </div>
      <Progress
        label={words.card.step(Math.min(number + 1, LESSON_STEPS.length), LESSON_STEPS.length)}
        hideLabel
        done={number}
        of={LESSON_STEPS.length}
      />
      <h2 class={styles['title']} tabIndex={-1} ref={title}>
        {step ? (
          <>
            <span class={styles['number']}>{words.card.step(number + 1, LESSON_STEPS.length)}</span>{' '}
            {words.steps[step].title}
          </>
        ) : (
          words.end.title
        )}
      </h2>
      {step ? <Step key={step} step={step} {...{ desk, words }} /> : <End {...{ desk, words }} />}
    </section>
  );
}

function Step({ step, desk, words }: LessonCardProps & { readonly step: LessonStep }) {
  const text = words.steps[step];
  const { reached } = desk.progress.value;
  const { papers } = STEP_PLANS[step];
  const done = desk.stepDone.value;
  const busy = desk.busy.value;
  const open = desk.panel.state.value.at === 'checklist';
  return (
    <>
      <div class={styles['columns']}>
        <div class={styles['column']}>
          <h3 class={styles['heading']}>{words.card.todo}</h3>
          <ol class={styles['goals']}>
            {text.goals.map((goal, index) => (
              <li key={goal} class={styles['goal']} aria-current={index === reached ? 'step' : undefined}>
                <span class={index < reached ? styles['reached'] : styles['toReach']}>
                  <Icon name={index < reached ? 'check' : 'circle'} />
                  <span class="visually-hidden">
                    {index < reached ? words.card.reached : words.card.toReach}
                  </span>
                </span>
                <span>{goal}</span>
              </li>
            ))}
          </ol>
        </div>
        <div class={styles['column']}>
          <h3 class={styles['heading']}>{words.card.why}</h3>
          <p>{text.why}</p>
          <details class={styles['counter']}>
            <summary>{words.card.atTheCounter}</summary>
            <p>{text.atTheCounter}</p>
          </details>
        </div>
      </div>
      {papers.length > 0 && (
        <div class={styles['papers']} role="group" aria-label={words.card.papers}>
          <p class={styles['papersNote']}>{words.card.papers}</p>
          {papers.map((kind) => (
            <Button
              key={kind}
              size="small"
              disabled={busy || !open}
              onClick={() => void desk.takePaper(kind)}
            >
              <Icon name="page" />
              {words.card.paper[kind]}
            </Button>
          ))}
        </div>
      )}
      <div class={styles['foot']}>
        <p class={styles['done']} role="status">
          {done && (
            <>
              <Icon name="check" /> {words.card.done}
            </>
          )}
        </p>
        <Button kind="quiet" size="small" disabled={busy} onClick={() => void desk.again()}>
          {words.card.again}
        </Button>
        {!done && (
          <Button kind="quiet" size="small" disabled={busy} onClick={() => void desk.skip()}>
            {words.card.skip}
          </Button>
        )}
        <Button kind="primary" disabled={busy || !done} onClick={() => void desk.next()}>
          {words.card.next}
          <Icon name="forward" />
        </Button>
      </div>
    </>
  );
}

function End({ desk, words }: LessonCardProps) {
  const { done } = desk.progress.value;
  return (
    <>
      <Alert tone="good" what={words.end.what(done.length, LESSON_STEPS.length)} />
      <div class={styles['foot']}>
        <Button onClick={() => void desk.restart()}>{words.end.restart}</Button>
      </div>
    </>
  );
}
