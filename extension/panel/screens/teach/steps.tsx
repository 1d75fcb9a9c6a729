import { useEffect, useRef } from 'preact/hooks';
import { TEACH_STEPS, type TeachStep } from '../../../../shared/contracts/teach';
import { failureSentence } from '../../../../shared/text/failures';
import type { TeachText } from '../../../../shared/text/teach';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { chosenOf, type TeachDraft } from '../../flow/teach-draft';
import { OPTIONAL_STEPS } from '../../flow/teach';
import type { StepsState } from '../../flow/teach-state';
import { Frame } from '../frame';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

export interface StepsScreenProps {
  readonly state: StepsState;
  readonly onPoint: () => void;
  readonly onStop: () => void;
  readonly onAnother: () => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
  readonly onLeave: () => void;
  readonly onLanguage: () => void;
}

/** One thing to point at: what, what came of it, and the one next step. */
export function StepsScreen(props: StepsScreenProps) {
  const { step, draft, pointing, check } = props.state;
  const { words } = useTeachText();
  const optional = OPTIONAL_STEPS.has(step);
  const answered = chosenOf(draft, step) !== undefined;
  const primary = useRef<HTMLButtonElement>(null);
  // The button that the officer pressed is gone or another: the next one takes its place.
  useEffect(() => primary.current?.focus(), [step, pointing, answered]);
  const at = TEACH_STEPS.indexOf(step);
  return (
    <Frame icon="search" title={words.title} onLanguage={props.onLanguage}>
      <ol class={styles['steps']} aria-hidden="true">
        {TEACH_STEPS.map((one, index) => (
          <li key={one} data-state={index < at ? 'done' : index === at ? 'now' : 'later'} />
        ))}
      </ol>
      <div>
        <p class={styles['progress']}>{words.progress(at + 1, TEACH_STEPS.length)}</p>
        <h2 class={styles['part']}>
          {words.steps[step].name}
          {optional && ` (${words.optional})`}
        </h2>
      </div>
      <p>{words.steps[step].what}</p>
      <Outcome {...props} answered={answered} />
      {check && (
        <p class={styles['figure']} role="status">
          {words.preview(check.rows.length, check.controls)}
        </p>
      )}
      {pointing ? (
        <Button kind="primary" wide buttonRef={primary} onClick={props.onStop}>
          {words.stopPointing}
        </Button>
      ) : (
        <Button kind="primary" wide buttonRef={primary} onClick={answered ? props.onNext : props.onPoint}>
          {answered ? words.on : words.point}
        </Button>
      )}
      {!pointing && (
        <div class={styles['buttons']}>
          {answered && <Button onClick={props.onPoint}>{words.pointAgain}</Button>}
          {!answered && optional && <Button onClick={props.onNext}>{words.skip}</Button>}
          {at > 0 && (
            <Button kind="quiet" onClick={props.onBack}>
              {words.back}
            </Button>
          )}
          <Button kind="quiet" onClick={props.onLeave}>
            {words.leave}
          </Button>
        </div>
      )}
    </Frame>
  );
}

function Outcome({ state, answered, onAnother }: StepsScreenProps & { readonly answered: boolean }) {
  const { words, sites, language } = useTeachText();
  const { step, draft, pointing, ended, problem, failure } = state;
  if (pointing) return <Alert tone="calm" what={words.pointing} next={words.keys} />;
  if (failure) {
    const { what, next } = failureSentence(failure, language);
    return <Alert tone="bad" what={what} next={next} />;
  }
  if (ended === 'disturbed') return <Alert tone="bad" what={words.disturbed} />;
  if (problem) return <Alert tone="wait" what={words.problem[problem]} />;
  if (ended === 'left') return <Alert tone="calm" what={words.left} />;
  if (!answered) return null;
  const all = draft.choices[step]?.length ?? 0;
  const [flaw] = draft.passedOver[step] ?? [];
  return (
    <div class={styles['told']}>
      <Alert tone="good" what={words.told(howOf(words, draft, step))} />
      {flaw && (
        <p class={styles['small']}>
          {words.passedOver} {sites.flaw({ ...flaw, at: words.steps[step].name })}
        </p>
      )}
      {all > 1 && (
        <div>
          <Button size="small" onClick={onAnother}>
            {words.another((draft.chosen[step] ?? 0) + 1, all)}
          </Button>
        </div>
      )}
    </div>
  );
}

/** In words, how what was pointed at will be recognised. */
function howOf({ how }: TeachText, draft: TeachDraft, step: TeachStep): string {
  const dossier = step === 'dossier' ? chosenOf(draft, 'dossier') : undefined;
  const name = step === 'name' ? chosenOf(draft, 'name') : undefined;
  const control = step === 'control' ? chosenOf(draft, 'control') : undefined;
  const list = step === 'list' ? chosenOf(draft, 'list') : undefined;
  const place = list?.item ?? list?.at ?? (step === 'message' ? chosenOf(draft, 'message') : undefined);
  if (dossier) return how.code(dossier);
  if (name) return how.name(name);
  if (control) return how.control(control.control);
  return how.place(place ?? chosenOf(draft, 'row') ?? { role: 'row' });
}
