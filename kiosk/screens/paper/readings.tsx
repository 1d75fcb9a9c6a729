import { kioskHelpText } from '../../../shared/text/kiosk-help';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import styles from './paper.module.css';

/** A file that is being read. */
export interface ShownReading {
  readonly job: number;
  readonly name: string;
  readonly done: number;
  readonly of?: number;
}

export interface ReadingsProps {
  readonly language: Language;
  readonly readings: readonly ShownReading[];
  readonly onStop: (job: number) => void;
}

/** Files on their way in, each with how far it is and a way to stop it. */
export function Readings({ language, readings, onStop }: ReadingsProps) {
  const { paper: text, common } = kioskText(language);
  const { file } = kioskHelpText(language).spoken;
  return (
    <>
      <p class="visually-hidden" role="status" data-private data-spoken={readings[0] && text.reading(file)}>
        {readings[0] ? text.reading(readings[0].name) : ''}
      </p>
      {readings.map(({ job, name, done, of }) => (
        <div key={job} class={styles['reading']}>
          <Progress
            label={[text.reading(name), of && of > 1 ? text.readingPages(done, of) : '']
              .filter(Boolean)
              .join(' – ')}
            done={done}
            {...(of && of > 1 ? { of } : {})}
          />
          <Button size="touch" label={text.stopReading(name)} onClick={() => onStop(job)}>
            {common.cancel}
          </Button>
        </div>
      ))}
    </>
  );
}
