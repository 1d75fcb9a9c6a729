import type { OfficeMoment } from '../../../shared/domain/deadline';
import type { Procedure } from '../../../shared/domain/procedure';
import { QUESTIONS_EN } from '../../../shared/text/en/papers';
import { PROCEDURES_EN } from '../../../shared/text/en/procedures';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Choice } from '../../ui/choice';
import { Frame, type FrameProps } from '../../ui/frame';
import { useInsistence } from '../../ui/use-insistence';
import { ProcedureFacts } from './procedure-facts';
import styles from './questions.module.css';

/** A yes-no question that decides about a paper. */
export interface AskedQuestion {
  readonly component: string;
  readonly question: string;
  /** Pages that were put into that paper already. */
  readonly pages: number;
  /** The question whose yes turned this one into a no: both cannot hold together. */
  readonly settledBy?: string;
}

export interface QuestionsScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly procedure: Procedure;
  /** Now, by the office's clock. */
  readonly at: OfficeMoment;
  readonly questions: readonly AskedQuestion[];
  readonly answers: Readonly<Record<string, boolean>>;
  /** The citizen wanted to go on before every question was answered. */
  readonly insisted: boolean;
  readonly onAnswer: (component: string, yes: boolean) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}

/** Step 2: what the procedure takes, and the yes-no questions that decide which papers it asks for. */
export function QuestionsScreen(props: QuestionsScreenProps) {
  const { language, procedure, questions, answers, insisted } = props;
  const { questions: text, checklist, common } = kioskText(language);
  const listed = procedure.components.length > 0;
  const open = questions.filter(({ component }) => answers[component] === undefined).length;
  const { place, insist } = useInsistence<HTMLDivElement>();
  const goOn = (): void => {
    insist();
    props.onNext();
  };
  return (
    <Frame
      title={procedure.name}
      titleLang="vi"
      intro={
        <>
          {language === 'en' && <p>{PROCEDURES_EN[procedure.id]?.name}</p>}
          <p>
            {questions.length > 0 ? text.intro(questions.length) : listed ? text.none : checklist.unlisted}
          </p>
        </>
      }
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{ label: common.next, onPress: goOn, later: open > 0 }}
    >
      <ProcedureFacts language={language} procedure={procedure} at={props.at} />
      {insisted && open > 0 && <Alert tone="bad" what={text.unanswered(open)} />}
      <div class={styles['questions']} ref={place}>
        {questions.map(({ component, question, pages, settledBy }) => (
          <Question
            key={component}
            name={component}
            question={question}
            pages={pages}
            yes={answers[component]}
            wanted={insisted}
            {...(settledBy === undefined ? {} : { settledBy })}
            language={language}
            onAnswer={(yes) => props.onAnswer(component, yes)}
          />
        ))}
      </div>
    </Frame>
  );
}

interface QuestionProps {
  readonly name: string;
  readonly question: string;
  readonly pages: number;
  readonly yes: boolean | undefined;
  readonly wanted: boolean;
  readonly settledBy?: string;
  readonly language: Language;
  readonly onAnswer: (yes: boolean) => void;
}

function Question({ name, question, pages, yes, wanted, settledBy, language, onAnswer }: QuestionProps) {
  const { questions: text } = kioskText(language);
  const open = yes === undefined;
  const english = language === 'en' && QUESTIONS_EN[question];
  return (
    <fieldset class={`${styles['question'] ?? ''} ${wanted && open ? (styles['open'] ?? '') : ''}`}>
      <legend>
        <span lang="vi">{question}</span>
        {english && <span class={styles['english']}>{english}</span>}
      </legend>
      {[true, false].map((choice) => (
        <Choice
          key={String(choice)}
          name={name}
          checked={yes === choice}
          open={open}
          onChoose={() => onAnswer(choice)}
        >
          {choice ? text.yes : text.no}
        </Choice>
      ))}
      {settledBy !== undefined && (
        <p class={styles['settled']} role="status">
          {kioskFindText(language).questions.settled(settledBy)}
        </p>
      )}
      {yes === false && pages > 0 && (
        <div class={styles['leftOut']}>
          <Alert tone="wait" what={text.leftOut(pages)} next={text.leftOutNext} />
        </div>
      )}
    </fieldset>
  );
}
