import { formatDay } from '../../../shared/text/numbers';
import { vietnamDay } from '../../../shared/domain/vietnam-day';
import { Alert } from '../../../shared/ui/alert';
import type { CurrentRow } from '../flow/state';
import styles from './backlog.module.css';
import { searchedFor } from './main-act';
import { RowActs } from './row-acts';
import type { SectionProps } from './section-props';

export interface RowProps extends SectionProps {
  readonly current: CurrentRow;
}

/** One paper of the list: what to fetch, what to search for, how it stands. */
export function RowCard(props: RowProps) {
  const { state, words, current } = props;
  const { row, entry, note } = current;
  const text = words.work;
  const at = row.doneAt ?? row.elsewhere?.at;
  const sha256 = row.sha256 ?? row.elsewhere?.sha256;
  const expired = entry?.validUntil !== undefined && entry.validUntil < vietnamDay(state.at);
  const facts = entry && factsOf(props);
  return (
    <article class={styles['card']} data-row={row.line} data-state={current.state}>
      <p class={styles['soft']} aria-live="polite">
        {text.place(current.nth, state.sizes[state.shown])} · {text.states[current.state]}
        {row.setAside && ` · ${text.reasons[row.setAside]}`}
      </p>
      {entry ? (
        <>
          <h3 class={styles['number']}>{text.paper(entry.number)}</h3>
          {entry.title !== undefined && <p class={styles['paper']}>{entry.title}</p>}
          <dl class={styles['facts']}>
            {facts?.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {searchedFor(current) !== undefined && (
            <p class={styles['search']}>
              <span>{text.search}</span>
              <strong>{searchedFor(current)}</strong>
            </p>
          )}
        </>
      ) : (
        <Alert tone="wait" live={false} {...text.lost} />
      )}
      {note !== undefined && <p>{text.note(note)}</p>}
      {sha256 !== undefined && at !== undefined && (
        <p class={styles['soft']}>{text.proven(vietnamDay(at), sha256)}</p>
      )}
      {expired && current.state !== 'done' && row.setAside === undefined && (
        <Alert tone="wait" live={false} {...text.expired(entry.validUntil ?? '')} />
      )}
      {current.state === 'mine' && (
        <ol class={styles['steps']}>
          {text.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      <RowActs {...props} />
    </article>
  );
}

/** What the list says, in the order in which it is looked for: the archive first. */
function factsOf({
  words,
  current: { entry },
}: RowProps): readonly (readonly [name: string, value: string])[] {
  if (!entry) return [];
  const { fields, work } = words;
  const facts = [
    [work.fetch, entry.place],
    [fields.issuedOn, entry.issuedOn && formatDay(entry.issuedOn)],
    [fields.holder, entry.holder],
    [fields.personalNumber, entry.personalNumber],
    [fields.issuer, entry.issuer],
    [fields.procedure, entry.procedure],
    [fields.term, entry.validUntil === undefined ? entry.term : formatDay(entry.validUntil)],
  ] as const;
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
