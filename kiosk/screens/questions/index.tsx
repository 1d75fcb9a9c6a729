import { useEffect, useRef } from 'preact/hooks';
import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { ProcedureFacts } from './procedure-facts';
import styles from './questions.module.css';

export interface QuestionsScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly procedure: Procedure;
  readonly questions: readonly { readonly component: string; readonly question: string }[];
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
  const { questions: text, common } = kioskText(language);
  const open = questions.filter(({ component }) => answers[component] === undefined).length;
  const missed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (insisted && open > 0) missed.current?.querySelector<HTMLElement>('[data-open] input')?.focus();
  }, [insisted]);
  return (
    <Frame
      title={procedure.name}
      titleLang="vi"
      intro={questions.length > 0 ? text.intro(questions.length) : text.none}
      progress={props.progress}
      back={{ label: common.back, onPress: props.onBack }}
      primary={{ label: common.next, onPress: props.onNext }}
    >
      <ProcedureFacts language={language} procedure={procedure} />
      {insisted && open > 0 && <Alert tone="bad" what={text.unanswered(open)} />}
      <div class={styles['questions']} ref={missed}>
        {questions.map(({ component, question }) => (
          <Question
            key={component}
            name={component}
            question={question}
            yes={answers[component]}
            wanted={insisted}
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
  readonly yes: boolean | undefined;
  readonly wanted: boolean;
  readonly language: Language;
  readonly onAnswer: (yes: boolean) => void;
}

function Question({ name, question, yes, wanted, language, onAnswer }: QuestionProps) {
  const { questions: text } = kioskText(language);
  const open = yes === undefined;
  return (
    <fieldset
      class={`${styles['question'] ?? ''} ${wanted && open ? (styles['open'] ?? '') : ''}`}
      data-open={open || undefined}
    >
      <legend lang="vi">{question}</legend>
      {[true, false].map((choice) => (
        <label key={String(choice)}>
          <input type="radio" name={name} checked={yes === choice} onChange={() => onAnswer(choice)} />
          <span>{choice ? text.yes : text.no}</span>
        </label>
      ))}
    </fieldset>
  );
}
