import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import { formatDay, formatNumber, formatTime } from '../../../../shared/text/numbers';
import { procedureTitle } from '../../flow/procedure-names';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';

export interface DossierFactsProps {
  readonly record: DossierRecord;
  /** Of its unit. */
  readonly unitName: string;
}

/** What is known of the dossier as a whole. */
export function DossierFacts({ record, unitName }: DossierFactsProps) {
  const { text, language } = useText();
  const { facts: words, status, channel } = text.dossier;
  const time = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : formatTime(at, language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.procedure, procedureTitle(record.procedure, text.common.unknown)],
    [words.unit, unitName === record.unit ? unitName : `${unitName} (${record.unit})`],
    [words.received, formatDay(record.receivedOn)],
    [words.due, time(record.dueAt)],
    [words.finished, time(record.finishedAt)],
    [words.status, record.status && status[record.status]],
    [words.channel, record.channel && channel[record.channel]],
    [
      words.supplements,
      record.supplements === undefined ? undefined : formatNumber(record.supplements, language),
    ],
    [words.officer, record.officer],
    [words.checked, time(record.checkedAt) ?? words.neverChecked],
  ];
  return (
    <>
      <dl class={styles['facts']}>
        {facts.map(
          ([name, fact]) =>
            fact !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{fact}</dd>
              </div>
            ),
        )}
      </dl>
      <p class={styles['soft']}>
        {record.logged ? words.logged : words.notLogged}
        {record.kiosk && ` · ${words.kiosk}`}
      </p>
    </>
  );
}
