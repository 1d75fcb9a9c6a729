import type { Visit } from '../../../shared/domain/visit';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskFilingText } from '../../../shared/text/kiosk-filing';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';

/** What the citizen may answer. */
type Word = Exclude<Visit['portal'], 'opened' | undefined>;

export interface PortalQuestionProps {
  readonly language: Language;
  /** Nothing where the question was left. */
  readonly onTold: (word?: Word) => void;
}

const WORDS: readonly Word[] = ['unsure', 'pressed', 'not-pressed'];

/** The portal was left in the middle: what may be filed already is not handed in twice without a word to the officer. */
export function PortalQuestion({ language, onTold }: PortalQuestionProps) {
  const { asked } = kioskFilingText(language).file;
  return (
    <Dialog
      title={asked.title}
      onClose={() => onTold()}
      actions={
        <>
          <Button size="touch" onClick={() => onTold()}>
            {kioskText(language).common.back}
          </Button>
          {WORDS.map((word) => (
            <Button key={word} size="touch" onClick={() => onTold(word)}>
              {asked.words[word]}
            </Button>
          ))}
        </>
      }
    >
      <p>{asked.what}</p>
      <p>{asked.next}</p>
    </Dialog>
  );
}
