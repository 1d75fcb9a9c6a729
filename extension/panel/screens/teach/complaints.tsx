import type { AdapterCheck } from '../../../../shared/contracts/adapter-check';
import { Alert } from '../../../../shared/ui/alert';
import styles from './teach.module.css';
import { useTeachText } from './use-teach-text';

/** More lines say no more: a redesigned page spoils every row alike. */
const MOST = 6;

export interface CheckedProps {
  readonly check: AdapterCheck;
  readonly sound: boolean;
  /** What it means, and what to do. */
  readonly next?: string;
  /** How bad it is when the page is not sound. */
  readonly tone: 'bad' | 'wait';
}

/** The outcome of a look at a page in one line, and what is wrong with it, each thing once. */
export function Checked({ check, sound, next, tone }: CheckedProps) {
  const { sites } = useTeachText();
  const complaints = [...new Set(sites.complaints(check))].slice(0, MOST);
  return (
    <>
      <Alert tone={sound ? 'good' : tone} what={sites.checked(check)} {...(next ? { next } : {})} />
      {complaints.length > 0 && (
        <ul class={styles['rows']} tabIndex={0} aria-label={sites.checked(check)}>
          {complaints.map((complaint) => (
            <li key={complaint}>{complaint}</li>
          ))}
        </ul>
      )}
    </>
  );
}
