import type { DossierRecord } from '../../../../shared/domain/indicators/record';
import type { ResultStanding } from '../../../../shared/domain/indicators/results';
import { formatDay, formatNumber, formatTime } from '../../../../shared/text/numbers';
import { procedureTitle } from '../../flow/procedure-names';
import { useText } from '../../flow/text-context';
import styles from './dossier.module.css';

export interface DossierFactsProps {
  readonly record: DossierRecord;
  /** Of its unit. */
  readonly unitName: string;
  readonly result: ResultStanding;
}

/** What is known of the dossier as a whole. */
export function DossierFacts({ record, unitName, result }: DossierFactsProps) {
  const { text, language } = useText();
  const { facts: words, status, channel, resultStanding, fault } = text.dossier;
  const { dueAt, dueOn } = record;
  const isAbsent = record.components.some(({ faults }) => faults.includes('not-on-host'));
  const time = (at: string | undefined): string | undefined =>
    at === undefined ? undefined : formatTime(at, language);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [words.procedure, procedureTitle(record.procedure, text.common.unknown)],
    [words.unit, unitName === record.unit ? unitName : `${unitName} (${record.unit})`],
    [words.received, formatDay(record.receivedOn)],
    [words.due, time(dueAt)],
    [words.dueByCatalogue, dueAt === undefined && dueOn !== undefined ? formatDay(dueOn) : undefined],
    [words.finished, time(record.finishedAt)],
    [words.status, record.status && status[record.status]],
    [words.result, record.status && resultStanding[result]],
    [words.channel, record.channel && channel[record.channel]],
    [
      words.supplements,
      record.supplements === undefined ? undefined : formatNumber(record.supplements, language),
    ],
    [words.officer, record.officer],
    [words.checked, time(record.checkedAt) ?? (isAbsent ? fault['not-on-host'] : words.neverChecked)],
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
