import { follow } from '../../../shared/catalogue/finder';
import type { FinderAnswer } from '../../../shared/domain/finding';
import type { Procedure } from '../../../shared/domain/procedure';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFindText } from '../../../shared/text/kiosk-find';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Icon } from '../../../shared/ui/icon';
import { Frame, type FrameProps } from '../../ui/frame';
import { named } from './named';
import { ProcedureList } from './procedure-list';
import styles from './choose.module.css';

export interface FinderScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  readonly answers: readonly FinderAnswer[];
  /** All that the kiosk knows. */
  readonly procedures: readonly Procedure[];
  readonly onAnswer: (answer: FinderAnswer) => void;
  readonly onProcedure: (procedure: Procedure) => void;
  readonly onBack: () => void;
}

/** At most three questions for those who do not know what their procedure is called. */
export function FinderScreen(props: FinderScreenProps) {
  const { language, answers } = props;
  const { finder } = kioskFindText(language);
  const finding = follow(answers);
  const found = finding.is === 'found' ? named(finding.procedures, props.procedures) : [];
  const basics = {
    progress: props.progress,
    back: { label: kioskText(language).common.back, onPress: props.onBack },
  };
  if (finding.is === 'asking') {
    return (
      <Frame {...basics} title={finder.questions[finding.question]} intro={<Path {...props} />}>
        <ul class={styles['list']}>
          {finding.answers.map((answer) => (
            <li key={answer}>
              <button type="button" class={styles['procedure']} onClick={() => props.onAnswer(answer)}>
                <span class={styles['words']}>
                  <strong>{finder.answers[answer]}</strong>
                </span>
                <Icon name="forward" />
              </button>
            </li>
          ))}
        </ul>
      </Frame>
    );
  }
  if (found.length === 0) {
    return (
      <Frame {...basics} title={finder.open} intro={<Path {...props} />}>
        <Alert tone="calm" what={finder.counter} next={finder.counterNext} />
      </Frame>
    );
  }
  return (
    <Frame {...basics} title={finder.found} intro={<Path {...props} />}>
      <ProcedureList procedures={found} language={language} strong onProcedure={props.onProcedure} />
      <p class={styles['hint']}>{finder.foundIntro}</p>
    </Frame>
  );
}

/** What was answered so far, in words. */
function Path({ language, answers }: FinderScreenProps) {
  const { finder } = kioskFindText(language);
  return (
    <p>
      {answers.length === 0 ? finder.openHint : answers.map((answer) => finder.answers[answer]).join(' → ')}
    </p>
  );
}
