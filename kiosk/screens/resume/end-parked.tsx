import { kioskText } from '../../../shared/text/kiosk';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';

export interface EndParkedProps {
  readonly language: Language;
  /** The day until whose end it is kept: `22/11/2026`. */
  readonly day: string;
  readonly onStay: () => void;
  readonly onEnd: () => void;
}

/** Asked before the code goes from the screen: nobody can show it again. */
export function EndParkedDialog({ language, day, onStay, onEnd }: EndParkedProps) {
  const { endParked: text } = kioskResumeText(language);
  return (
    <Dialog
      title={text.title}
      onClose={onStay}
      actions={
        <>
          <Button size="touch" onClick={onStay}>
            {kioskText(language).common.back}
          </Button>
          <Button size="touch" kind="primary" onClick={onEnd}>
            {text.confirm}
          </Button>
        </>
      }
    >
      <p>{text.what(day)}</p>
    </Dialog>
  );
}
