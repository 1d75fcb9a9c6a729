import { useMemo } from 'preact/hooks';
import type { RatingCounts } from '../../shared/storage/device-shelf';
import { kioskAdminText } from '../../shared/text/kiosk-admin';
import type { Language } from '../../shared/text/sentence';
import { SaveLink } from '../ui/save-link';
import styles from './admin.module.css';
import { Section } from './parts';
import { ratingRows } from './rating-rows';

export interface StateProps {
  readonly language: Language;
  /** The file for technical support. */
  readonly file: string;
  readonly ratings: Readonly<Record<string, RatingCounts>>;
}

/** Days of ratings that are shown; the file has the sum of all. */
const SHOWN_DAYS = 14;

/** The state of the machine as a file, and how people rated it. */
export function StateSection({ language, file, ratings }: StateProps) {
  const { diagnostics: text } = kioskAdminText(language);
  const blob = useMemo(() => new Blob([file], { type: 'application/json' }), [file]);
  const months = useMemo(
    () => new Blob([JSON.stringify({ ratings: ratingRows(ratings) }, undefined, 2)]),
    [ratings],
  );
  const days = Object.entries(ratings).toSorted(([one], [other]) => other.localeCompare(one));
  return (
    <Section title={text.title}>
      <p class={styles['hint']}>{text.what}</p>
      <div class={styles['row']}>
        <SaveLink blob={blob} fileName="kiosk-state.json">
          {text.save}
        </SaveLink>
      </div>
      <h3>{text.ratings}</h3>
      {days.length === 0 && <p>{text.noRatings}</p>}
      <ul class={styles['list']}>
        {days.slice(0, SHOWN_DAYS).map(([day, counts]) => (
          <li key={day}>
            <span>{day}</span>
            <span class={styles['said']}>{text.rated(counts)}</span>
          </li>
        ))}
      </ul>
      {days.length > 0 && (
        <>
          <p class={styles['hint']}>{text.ratingsWhat}</p>
          <div class={styles['row']}>
            <SaveLink blob={months} fileName="danh-gia.json">
              {text.saveRatings}
            </SaveLink>
          </div>
        </>
      )}
    </Section>
  );
}
