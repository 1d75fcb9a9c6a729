import { useMemo } from 'preact/hooks';
import { countRows, donePerDay, forecast, targetFor } from '../../../shared/domain/backlog/progress';
import type { AgencyLevel } from '../../../shared/domain/targets';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { formatDay, formatNumber } from '../../../shared/text/numbers';
import blocks from '../../../shared/ui/blocks.module.css';
import { Progress } from '../../../shared/ui/progress';
import { Choice } from '../../../shared/ui/choice';
import styles from './backlog.module.css';
import type { SectionProps } from './section-props';

const LEVELS: readonly AgencyLevel[] = ['commune', 'province', 'central'];
/** Days that are listed. */
const DAYS = 10;

/** How far the list has come, against the yearly target, and when it will be done. */
export function ProgressSection({ desk, state, words, language }: SectionProps) {
  const text = words.progress;
  const today = vietnamDay(state.at);
  const counts = useMemo(() => countRows(state.rows, state.at), [state.rows, state.at]);
  const days = useMemo(() => donePerDay(state.rows), [state.rows]);
  const pace = forecast(days, counts.left, today);
  const target = state.level && targetFor(state.level, counts, today);
  const list = state.lists.find(({ id }) => id === state.list);
  const others = list?.others ?? [];
  const together = others.reduce((sum, { done }) => sum + done, counts.done + counts.elsewhere);
  return (
    <section class={blocks['box']} aria-labelledby="progress">
      <h2 id="progress">{text.title}</h2>
      <Progress label={text.bar(counts)} done={counts.done + counts.elsewhere} of={counts.rows} />
      <ul class={styles['figures']}>
        {text.figures(counts).map((figure) => (
          <li key={figure}>{figure}</li>
        ))}
        {others.map(({ part, of, done, rows, at }) => (
          <li key={part}>{text.others(part, of, done, rows, vietnamDay(at))}</li>
        ))}
      </ul>
      {list && others.length > 0 && <p>{text.together(together, list.all)}</p>}
      {counts.left > 0 && (
        <p>{pace ? text.forecast(pace) : text.noForecast[days.length > 0 ? 'idle' : 'first']}</p>
      )}
      <Choice<AgencyLevel | ''>
        label={text.level}
        value={state.level ?? ''}
        options={[
          ...(state.level ? [] : [['', text.chooseLevel] as const]),
          ...LEVELS.map((level) => [level, text.levels[level]] as const),
        ]}
        onValue={(level) => level !== '' && void desk.chooseLevel(level)}
      />
      {target && <p>{text.target(target)}</p>}
      {days.length > 0 && (
        <details>
          <summary class={styles['summary']}>{text.days}</summary>
          <table class={styles['days']}>
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                <th scope="col">{text.papers}</th>
              </tr>
            </thead>
            <tbody>
              {days.slice(0, DAYS).map(({ day, done }) => (
                <tr key={day}>
                  <td>{formatDay(day)}</td>
                  <td>{formatNumber(done, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
