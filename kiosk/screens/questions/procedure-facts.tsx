import { expectedResult, type OfficeMoment } from '../../../shared/domain/deadline';
import type { Deadline, Fee, Procedure, Sourced } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Note } from '../parts/in-english';
import styles from './questions.module.css';

export interface ProcedureFactsProps {
  readonly language: Language;
  readonly procedure: Procedure;
  /** Now, by the office's clock: the deadline is counted from it. */
  readonly at: OfficeMoment;
}

/** Until when, how much, where: as the catalogue has it; what it does not have, an officer knows. */
export function ProcedureFacts({ language, procedure: { deadline, fees, filing }, at }: ProcedureFactsProps) {
  const { questions: text } = kioskText(language);
  const { facts } = kioskFindText(language);
  return (
    <dl class={styles['facts']}>
      <div class={deadline && styles['deadline']}>
        <dt>{text.deadline}</dt>
        {deadline ? (
          <DeadlineFacts language={language} deadline={deadline} at={at} />
        ) : (
          <dd>{text.askOffice}</dd>
        )}
      </div>
      <div>
        <dt>{text.fee}</dt>
        {fees && fees.value.length > 0 ? (
          fees.value.map((fee) => (
            <dd key={`${fee.per} ${fee.scope ?? ''}`}>
              {fee.dong === 0 ? text.free : <Paid language={language} fee={fee} />}
              {fee.scope && (
                <>
                  {' ('}
                  <Note language={language} note={fee.scope} />)
                </>
              )}
            </dd>
          ))
        ) : (
          <dd>{text.askOffice}</dd>
        )}
      </div>
      <div>
        <dt>{facts.where}</dt>
        {filing ? (
          filing.value.map((place) => (
            <dd key={place}>
              {filing.value.length === 1 && place === 'counter' ? facts.counterOnly : facts.places[place]}
            </dd>
          ))
        ) : (
          <dd>{text.askOffice}</dd>
        )}
      </div>
    </dl>
  );
}

function Paid({ language, fee: { dong, per } }: { readonly language: Language; readonly fee: Fee }) {
  return (
    <>
      {kioskText(language).questions.dong(dong)} – <Note language={language} note={per} />
    </>
  );
}

interface DeadlineFactsProps {
  readonly language: Language;
  readonly deadline: Sourced<Deadline>;
  readonly at: OfficeMoment;
}

/** The day first, then how it was counted and what that could not know. */
function DeadlineFacts({ language, deadline: { value }, at }: DeadlineFactsProps) {
  const { questions: text } = kioskText(language);
  const { facts } = kioskFindText(language);
  const { result, received, later, unsettled, holidaysKnown } = expectedResult(value, at);
  return (
    <>
      <dd>{facts.expected(result)}</dd>
      <dd class={styles['how']}>
        {text.workingDays(value.workingDays, value.cutOffHour)}
        {value.note && (
          <>
            {' ('}
            <Note language={language} note={value.note} />)
          </>
        )}
      </dd>
      {later && <dd class={styles['how']}>{facts.receivedLater[later](received, value.cutOffHour ?? 0)}</dd>}
      {unsettled.map(({ date, name }) => (
        <dd key={date} class={styles['how']}>
          {facts.unsettled(date, name)}
        </dd>
      ))}
      {!holidaysKnown && <dd class={styles['how']}>{facts.holidaysUnknown}</dd>}
      <dd class={styles['how']}>{facts.binding}</dd>
    </>
  );
}
