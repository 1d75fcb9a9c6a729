import type { AuditText } from '../../../../shared/text/audit';
import { formatDay, formatTime } from '../../../../shared/text/numbers';
import { reuseSentence } from '../../../../shared/text/reuse';
import type { Language } from '../../../../shared/text/sentence';
import type { Happening } from '../../flow/history';
import { componentName } from '../../flow/procedure-names';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';

export interface HistoryListProps {
  readonly happenings: readonly Happening[];
  /** Of the dossier, for the names of its papers. */
  readonly procedure: string;
}

/** What happened to a dossier, oldest first. */
export function HistoryList({ happenings, procedure }: HistoryListProps) {
  const { text, language } = useText();
  return (
    <ol class={styles['history']}>
      {happenings.map((happening, index) => (
        // Two things may have happened at the same time; nothing changes places.
        <li key={index}>
          <time dateTime={happening.at}>
            {happening.at.length === 10 ? formatDay(happening.at) : formatTime(happening.at, language)}
          </time>
          <span>
            {sentenceOf(happening, procedure, text.dossier, language)}
            {happening.officer !== undefined && ` (${text.dossier.event.by(happening.officer)})`}
          </span>
        </li>
      ))}
    </ol>
  );
}

function sentenceOf(
  happening: Happening,
  procedure: string,
  words: AuditText['dossier'],
  language: Language,
): string {
  const { event } = words;
  switch (happening.is) {
    case 'received':
    case 'checked':
    case 'finished':
    case 'asked':
      return event[happening.is];
    case 'attached':
    case 'replaced':
    case 'withdrawn':
      return event[happening.is](componentName(procedure, happening.component));
    case 'failed':
      return event.failed(componentName(procedure, happening.component), happening.code);
    case 'settled':
      return event.settled(
        componentName(procedure, happening.component),
        words.state[happening.state].toLocaleLowerCase(),
      );
    case 'reused':
      return event.reused(
        componentName(procedure, happening.component),
        reuseSentence(happening.reuse, language),
      );
    case 'fault':
      return event.fault(componentName(procedure, happening.component), words.fault[happening.fault]);
    case 'inspected':
      return event.inspected(
        componentName(procedure, happening.component),
        words.verdict[happening.verdict].toLocaleLowerCase(),
      );
  }
}
