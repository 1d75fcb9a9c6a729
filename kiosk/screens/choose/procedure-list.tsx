import type { Procedure } from '../../../shared/domain/procedure';
import { PROCEDURES_EN } from '../../../shared/text/en/procedures';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Icon } from '../../../shared/ui/icon';
import styles from './choose.module.css';

export interface ProcedureListProps {
  readonly procedures: readonly Procedure[];
  readonly language: Language;
  /** Among the first to look at. */
  readonly strong?: boolean;
  readonly onProcedure: (procedure: Procedure) => void;
}

/** Procedures under a heading. */
export function ProcedureGroup({ title, ...list }: ProcedureListProps & { readonly title: string }) {
  return (
    <section class={styles['group']}>
      <h2>{title}</h2>
      <ProcedureList {...list} />
    </section>
  );
}

/** Procedures, each one big button. Names stay Vietnamese: they are the official ones. */
export function ProcedureList({ procedures, language, strong = false, onProcedure }: ProcedureListProps) {
  const { choose } = kioskText(language);
  return (
    <ul class={`${styles['list'] ?? ''} ${strong ? (styles['popular'] ?? '') : ''}`}>
      {procedures.map((procedure) => (
        <li key={procedure.id}>
          <button type="button" class={styles['procedure']} onClick={() => onProcedure(procedure)}>
            <span class={styles['words']}>
              <strong lang="vi">{procedure.name}</strong>
              {language === 'en' && <span>{PROCEDURES_EN[procedure.id]?.name}</span>}
              <span class={styles['facts']} lang="vi">
                {[procedure.sector, procedure.code && choose.code(procedure.code)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Icon name="forward" />
          </button>
        </li>
      ))}
    </ul>
  );
}
