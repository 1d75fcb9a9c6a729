import { TRACES, type Trace } from '../../../shared/domain/trace';
import { kioskResumeText } from '../../../shared/text/kiosk-resume';
import { kioskWipeText } from '../../../shared/text/kiosk-wipe';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';

export interface WipeNoteProps {
  readonly language: Language;
  readonly wiped: boolean;
  /** All of it but what its citizen wished to have kept until the day is over. */
  readonly kept?: boolean;
  readonly traces: readonly Trace[];
  readonly onRestart: () => void;
}

/** What became of the visit before: erased and looked for, or still there and what to do about it. */
export function WipeNote({ language, wiped, kept = false, traces, onRestart }: WipeNoteProps) {
  const text = kioskWipeText(language);
  const names = (places: readonly Trace[]): string[] => places.map((place) => text.places[place]);
  if (traces.length > 0) {
    return (
      <Alert tone="bad" what={text.found} next={text.foundNext(names(traces))}>
        <Button size="touch" onClick={onRestart}>
          {text.restart}
        </Button>
      </Alert>
    );
  }
  if (!wiped) return null;
  return kept ? (
    <Alert
      tone="good"
      what={text.wipedElse}
      next={`${kioskResumeText(language).stays} ${text.checkedElse(names(TRACES))}`}
    />
  ) : (
    <Alert tone="good" what={text.wiped} next={text.checked(names(TRACES))} />
  );
}
