import { Fragment } from 'preact';
import type { Failure } from '../../../../shared/domain/failure';
import { auditCheckText, type AuditCheckText } from '../../../../shared/text/audit-check';
import { failureSentence } from '../../../../shared/text/failures';
import { formatDay, formatNumber, formatTime } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Progress } from '../../../../shared/ui/progress';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../flow/text-context';
import type { CheckProgress, CheckState } from '../check-desk';
import type { WalkPosition } from '../walk-ports';

export interface ProgressPartProps {
  readonly state: CheckState;
  readonly progress: CheckProgress;
  readonly onPause: () => void;
  readonly onGoOn: () => void;
  readonly onGiveUp: () => void;
}

const MINUTE = 60_000;

/** How far a check is, why it stands, and what can be done about it. */
export function ProgressPart({ state, progress, onPause, onGoOn, onGiveUp }: ProgressPartProps) {
  const { language } = useText();
  const words = auditCheckText(language);
  const number = (value: number): string => formatNumber(value, language);
  const { passed, position, leftMs, waitsUntil } = progress;
  const { total } = position;
  const label =
    total === undefined ? words.progressOpen(number(passed)) : words.progress(number(passed), number(total));
  const runs = state.is === 'running' || state.is === 'pausing';
  return (
    <section class={blocks['box']}>
      {runs && <Progress label={label} done={passed} {...(total === undefined ? {} : { of: total })} />}
      {!runs && state.is !== 'done' && <p>{label}</p>}
      {runs && leftMs !== undefined && waitsUntil === undefined && (
        <p>
          {leftMs < MINUTE ? words.lessThanMinute : words.minutesLeft(number(Math.ceil(leftMs / MINUTE)))}
        </p>
      )}
      {runs && waitsUntil !== undefined && (
        <Alert tone="wait" what={words.waits(formatTime(new Date(waitsUntil).toISOString(), language))} />
      )}
      <Standing state={state} position={position} />
      <Facts position={position} />
      <div class={blocks['row']}>
        {runs && (
          <Button kind="primary" disabled={state.is === 'pausing'} onClick={onPause}>
            {state.is === 'pausing' ? words.pausing : words.pause}
          </Button>
        )}
        {(state.is === 'paused' || state.is === 'stopped') && (
          <Button kind="primary" onClick={onGoOn}>
            {words.goOn}
          </Button>
        )}
        {state.is === 'done' && (
          <Button kind="primary" onClick={onGiveUp}>
            {words.another}
          </Button>
        )}
        {(state.is === 'paused' || state.is === 'stopped') && (
          <Button onClick={onGiveUp}>{words.giveUp}</Button>
        )}
      </div>
    </section>
  );
}

function Standing({ state, position }: { readonly state: CheckState; readonly position: WalkPosition }) {
  const { language } = useText();
  const words = auditCheckText(language);
  switch (state.is) {
    case 'paused':
      return <Alert tone="calm" {...words.paused} />;
    case 'stopped':
      return (
        <Alert tone="bad" {...whyStopped(state.failure, words, language)}>
          <p>{words.stopped}</p>
        </Alert>
      );
    case 'done': {
      const faults = Object.values(position.faults).reduce((sum, count) => sum + count, 0);
      const checked = formatNumber(position.checked, language);
      return (
        <>
          {faults === 0 ? (
            <Alert tone="good" {...words.done(checked)} />
          ) : (
            <Alert tone="wait" {...words.doneWithFaults(checked, formatNumber(faults, language))} />
          )}
          {position.plan.depth !== 'files' && <p>{words.keptFaults}</p>}
        </>
      );
    }
    default:
      return null;
  }
}

/** The usual sentence, or this screen's own where the usual one speaks of attaching. */
function whyStopped(failure: Failure, words: AuditCheckText, language: 'vi' | 'en') {
  return words.stops[failure.code] ?? failureSentence(failure, language);
}

function Facts({ position }: { readonly position: WalkPosition }) {
  const { language } = useText();
  const words = auditCheckText(language);
  const { plan, origin, startedAt, finishedAt, checked, skipped } = position;
  const rows: readonly (readonly [string, string])[] = [
    [words.facts.host, new URL(origin).host],
    [words.facts.days, words.facts.span(formatDay(plan.from), formatDay(plan.until))],
    [words.facts.depth, words.depths[plan.depth].name],
    [words.facts.started, formatTime(startedAt, language)],
    ...(finishedAt === undefined ? [] : [[words.facts.finished, formatTime(finishedAt, language)] as const]),
    [words.facts.checked, formatNumber(checked, language)],
    ...(skipped === 0 ? [] : [[words.facts.skipped, formatNumber(skipped, language)] as const]),
  ];
  return (
    <dl class={blocks['facts']}>
      {rows.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
