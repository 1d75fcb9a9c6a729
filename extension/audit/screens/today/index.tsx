import type {
  AuditDossierRow,
  AuditDossiers,
  AuditQuery,
  AuditTally,
} from '../../../../shared/contracts/audit';
import { isOfficerId } from '../../../../shared/domain/evidence-facts';
import type { Failure } from '../../../../shared/domain/failure';
import { formatDay, formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import blocks from '../../../../shared/ui/blocks.module.css';
import { componentName, procedureName, procedureTitle } from '../../flow/procedure-names';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import { percentText } from '../parts/numbers';
import { TallyTable } from '../parts/tally-table';
import { View } from '../parts/view';
import styles from './today.module.css';

export interface TodayScreenProps {
  /** Open dossiers, those with most open papers first; undefined: on their way. */
  readonly dossiers: AuditDossiers | undefined;
  /** Day on which a dossier is due by its code, as far as it is known: ISO dates. */
  readonly due: ReadonlyMap<string, string>;
  /** ISO date. */
  readonly today: string;
  readonly byOfficer: readonly AuditTally[];
  readonly byProcedure: readonly AuditTally[];
  readonly loading: boolean;
  readonly failure: Failure | undefined;
  readonly query: AuditQuery;
  readonly nameOf: (unit: string) => string;
}

/** What is to be done: dossiers that lack papers, whose they are, and one press to each. */
export function TodayScreen(props: TodayScreenProps) {
  const { dossiers, query } = props;
  const { text, language } = useText();
  const words = text.today;
  const only = [
    ...(query.officers ?? []),
    ...(query.procedures ?? []).map((code) => procedureTitle(code, text.common.unknown)),
  ];
  const addressWith = (changes: Partial<AuditQuery>): string =>
    addressOf({ place: { at: 'today' }, query: { ...query, ...changes } });
  return (
    <View title={words.title} busy={props.loading} failure={props.failure}>
      <p>{words.what(formatDay(query.from), formatDay(query.until))}</p>
      {only.length > 0 && (
        <p>
          <strong>{words.only(only.join(', '))}</strong>
        </p>
      )}
      {!dossiers && <p role="status">{text.common.loading}</p>}
      {dossiers?.total === 0 && <Alert tone="good" what={words.none.what} next={words.none.next} />}
      {dossiers && dossiers.total > 0 && (
        <>
          <div class={styles['two']}>
            <section class={blocks['group']}>
              <h2>{words.byOfficer}</h2>
              <TallyTable
                label={words.byOfficer}
                tallies={props.byOfficer}
                addressOf={(key) => (isOfficerId(key) ? addressWith({ officers: [key] }) : undefined)}
              />
            </section>
            <section class={blocks['group']}>
              <h2>{words.byProcedure}</h2>
              <TallyTable
                label={words.byProcedure}
                tallies={props.byProcedure}
                titleOf={(key) => procedureTitle(key, text.common.unknown)}
                addressOf={(key) => addressWith({ procedures: [key] })}
              />
            </section>
          </div>
          <section class={blocks['group']}>
            <h2>
              {words.list(
                formatNumber(dossiers.rows.length, language),
                formatNumber(dossiers.total, language),
              )}
            </h2>
            <ol class={styles['list']}>
              {dossiers.rows.map((row) => (
                <OpenDossier
                  key={row.code}
                  {...{ row, query }}
                  nameOf={props.nameOf}
                  due={props.due.get(row.code)}
                  today={props.today}
                />
              ))}
            </ol>
            {dossiers.total > dossiers.rows.length && (
              <p class={styles['all']}>
                <a
                  href={addressOf({
                    place: { at: 'dossiers', order: 'open' },
                    query: { ...query, open: true },
                  })}
                >
                  {words.all}
                </a>
              </p>
            )}
          </section>
        </>
      )}
    </View>
  );
}

interface OpenDossierProps extends Pick<TodayScreenProps, 'query' | 'nameOf' | 'today'> {
  readonly row: AuditDossierRow;
  readonly due: string | undefined;
}

function OpenDossier({ row, query, nameOf, due, today }: OpenDossierProps) {
  const { text, language } = useText();
  const { code, procedure, unit, receivedOn, officer, open } = row;
  const dueText = due === undefined || due < today ? undefined : text.today.due(formatDay(due));
  const papers = open.map((component) => componentName(procedure, component)).join('; ');
  return (
    <li class={styles['item']}>
      <a href={addressOf({ place: { at: 'dossier', code }, query })}>{code}</a>
      <ColourMark colour={row.colour}>{percentText(row.percent, text, language)}</ColourMark>
      <p class={styles['what']}>{text.today.missing(papers)}</p>
      {due !== undefined && due < today && (
        <p class={`${styles['what'] ?? ''} ${styles['late'] ?? ''}`}>{text.today.overdue(formatDay(due))}</p>
      )}
      <p class={`${styles['what'] ?? ''} ${styles['soft'] ?? ''}`}>
        {[
          procedureName(procedure, text.common.unknown),
          nameOf(unit),
          formatDay(receivedOn),
          officer,
          dueText,
        ]
          .filter((fact) => fact !== undefined)
          .join(' · ')}
      </p>
    </li>
  );
}
