import type { Rating } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Frame, type FrameProps } from '../../ui/frame';
import { Face } from './face';
import styles from './rate.module.css';

export interface RateScreenProps {
  readonly language: Language;
  readonly progress: FrameProps['progress'];
  /** It was said; nothing more is asked. */
  readonly rated: boolean;
  readonly onRate: (rating: Rating) => void;
  readonly onEnd: () => void;
  readonly onBack: () => void;
}

const RATINGS: readonly Rating[] = [1, 2, 3, 4, 5];

/** Five faces, or none; then thanks, and the session ends. */
export function RateScreen({ language, progress, rated, onRate, onEnd, onBack }: RateScreenProps) {
  const { rate: text } = kioskFilingText(language);
  const { common } = kioskText(language);
  return (
    <Frame
      title={text.title}
      {...(!rated && { intro: text.hint })}
      progress={progress}
      back={{ label: common.back, onPress: onBack }}
      primary={{ label: rated ? text.end : text.skip, onPress: onEnd, later: !rated }}
    >
      {rated ? (
        <Alert tone="good" what={text.thanks} next={text.thanksNext} />
      ) : (
        <ul class={styles['faces']}>
          {RATINGS.map((rating) => (
            <li key={rating}>
              <button type="button" onClick={() => onRate(rating)}>
                <Face rating={rating} />
                {text.faces[rating - 1]}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Frame>
  );
}
