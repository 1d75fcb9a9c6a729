import { maskPersonalNumber } from '../../../shared/domain/personal-number';
import type { Procedure } from '../../../shared/domain/procedure';
import type { Who } from '../../../shared/domain/visit';
import { QUESTIONS_EN } from '../../../shared/text/en/papers';
import { PROCEDURES_EN } from '../../../shared/text/en/procedures';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import styles from './check.module.css';

/** What the citizen has told so far. */
export interface ToldProps {
  readonly procedure: Pick<Procedure, 'id' | 'name'>;
  /** Undefined where it was skipped. Numbers are shown masked only. */
  readonly who: Who | undefined;
  readonly answers: readonly { readonly question: string; readonly yes: boolean }[];
}

/** Procedure, person and answers, to be read once more. */
export function Told({ language, procedure, who, answers }: ToldProps & { readonly language: Language }) {
  const { check: text } = kioskFilingText(language);
  const { questions } = kioskText(language);
  const english = language === 'en' ? PROCEDURES_EN[procedure.id]?.name : undefined;
  return (
    <dl class={styles['told']}>
      <div>
        <dt>{text.procedure}</dt>
        <dd lang="vi">{procedure.name}</dd>
        {english !== undefined && <dd>{english}</dd>}
      </div>
      <div>
        <dt>{text.who}</dt>
        {who ? <Person language={language} who={who} /> : <dd>{text.whoSkipped}</dd>}
      </div>
      {answers.length > 0 && (
        <div>
          <dt>{text.answers}</dt>
          {answers.map(({ question, yes }) => (
            <dd key={question}>
              <span lang="vi">{question}</span>{' '}
              {language === 'en' && QUESTIONS_EN[question] !== undefined && `(${QUESTIONS_EN[question]}) `}
              <strong>{yes ? questions.yes : questions.no}</strong>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function Person({ language, who }: { readonly language: Language; readonly who: Who }) {
  const { check: text } = kioskFilingText(language);
  const { behalf, person, other, organisation } = who;
  const masked = (number: string | undefined) =>
    number && <span data-private>{` · ${text.number(maskPersonalNumber(number))}`}</span>;
  return (
    <>
      <dd>
        <span lang="vi" data-private>
          {person.name}
        </span>
        {masked(person.number)}
      </dd>
      <dd>
        {text.behalf[behalf]}
        {other && (
          <>
            {': '}
            <span lang="vi" data-private>
              {other.name}
            </span>
            {masked(other.number)}
          </>
        )}
        {organisation && (
          <>
            {': '}
            <span lang="vi" data-private>
              {organisation.name}
            </span>
            {organisation.taxCode && <span data-private>{` · ${organisation.taxCode}`}</span>}
          </>
        )}
      </dd>
    </>
  );
}
