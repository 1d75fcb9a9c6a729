import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import styles from './questions.module.css';

export interface ProcedureFactsProps {
  readonly language: Language;
  readonly procedure: Procedure;
}

/** Time and fees as the catalogue has them; what it does not have, an officer knows. */
export function ProcedureFacts({ language, procedure: { deadline, fees } }: ProcedureFactsProps) {
  const { questions: text } = kioskText(language);
  return (
    <dl class={styles['facts']}>
      <div>
        <dt>{text.deadline}</dt>
        <dd>
          {deadline
            ? text.workingDays(deadline.value.workingDays, deadline.value.cutOffHour)
            : text.askOffice}
          {deadline?.value.note && <span lang="vi"> {text.where(deadline.value.note)}</span>}
        </dd>
      </div>
      <div>
        <dt>{text.fee}</dt>
        {fees && fees.value.length > 0 ? (
          fees.value.map((fee) => (
            <dd key={fee.per} lang="vi">
              {fee.dong === 0 ? text.free : text.dong(fee.dong, fee.per)}
              {fee.scope && ` ${text.where(fee.scope)}`}
            </dd>
          ))
        ) : (
          <dd>{text.askOffice}</dd>
        )}
      </div>
    </dl>
  );
}
