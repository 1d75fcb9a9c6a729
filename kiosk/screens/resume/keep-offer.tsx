import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import styles from './resume.module.css';

export interface KeepOfferProps {
  readonly language: Language;
  readonly onKeep: () => void;
}

/** Offers to keep the visit until the day is over, and says for whom that is. */
export function KeepOffer({ language, onKeep }: KeepOfferProps) {
  const text = kioskResumeText(language);
  return (
    <div class={styles['offer']}>
      <p>{text.keepWhy}</p>
      <Button size="touch" onClick={onKeep}>
        {text.keep}
      </Button>
    </div>
  );
}
