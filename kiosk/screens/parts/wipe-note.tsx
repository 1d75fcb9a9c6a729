import { TRACES, type Trace } from '../../../shared/domain/trace';
import { kioskWipeText } from '../../../shared/text/kiosk-wipe';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';

export interface WipeNoteProps {
  readonly language: Language;
  readonly wiped: boolean;
  readonly traces: readonly Trace[];
  readonly onRestart: () => void;
}

/** What became of the visit before: erased and looked for, or still there and what to do about it. */
export function WipeNote({ language, wiped, traces, onRestart }: WipeNoteProps) {
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
  return wiped ? <Alert tone="good" what={text.wiped} next={text.checked(names(TRACES))} /> : null;
}
