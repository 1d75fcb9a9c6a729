import type { ResultWay } from '../../../shared/domain/visit';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Choice } from '../../ui/choice';
import styles from './declare.module.css';

export interface ResultChoiceProps {
  readonly language: Language;
  /** Undefined: an officer asks. */
  readonly chosen: ResultWay | undefined;
  readonly onChoose: (way: ResultWay | undefined) => void;
}

const WAYS: readonly ResultWay[] = ['counter', 'post', 'electronic'];

/**
 * How the result should come: a wish. The catalogue does not know which ways a procedure allows, and says so; who
 * chooses none is asked at the counter.
 */
export function ResultChoice({ language, chosen, onChoose }: ResultChoiceProps) {
  const { declare: text } = kioskFilingText(language);
  return (
    <fieldset class={styles['part']}>
      <legend>{text.result}</legend>
      <p class={styles['soft']}>{text.resultHint}</p>
      <div class={styles['ways']}>
        {[...WAYS, undefined].map((way) => (
          <Choice key={way ?? 'asked'} name="result" checked={chosen === way} onChoose={() => onChoose(way)}>
            {text.resultWays[way ?? 'asked']}
          </Choice>
        ))}
      </div>
    </fieldset>
  );
}
