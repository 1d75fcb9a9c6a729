import type { FallbackReason } from '../../../../shared/contracts/image-worker';
import { Button } from '../../../../shared/ui/button';
import type { PageCheck } from '../../flow/page-checks';
import { useText } from '../../text-context';
import styles from './page-dialog.module.css';
import { VerdictMark } from './verdict-mark';

export interface PageVerdictProps {
  readonly check?: PageCheck;
  readonly fellBack?: FallbackReason;
  /** What was typed beside the override. */
  readonly note?: string;
  readonly onTakeBack: () => void;
}

/** What the quality gate says of a page, every finding in its sentence, and why it goes all the same. */
export function PageVerdict({ check, fellBack, note, onTakeBack }: PageVerdictProps) {
  const { text, quality } = useText();
  const words = text.page;
  return (
    <section class={styles['verdict']} aria-label={words.findings}>
      {check ? <VerdictMark check={check} /> : <p>{words.noReport}</p>}
      {check?.findings.length === 0 && <p>{words.noFindings}</p>}
      {check && check.findings.length > 0 && (
        <ol class={styles['findings']}>
          {check.findings.map((finding) => (
            <li key={`${finding.flaw}/${finding.box?.x ?? 0}/${finding.box?.y ?? 0}`}>
              {quality.finding(finding)}
            </li>
          ))}
        </ol>
      )}
      {fellBack && <p class={styles['aside']}>{quality.fellBack[fellBack]}</p>}
      {check?.override && (
        <div class={styles['override']}>
          <p>
            {words.goesBecause(text.override.reason[check.override.reason])}
            {note && ` – ${note}`}
          </p>
          <Button size="small" onClick={onTakeBack}>
            {words.takeBack}
          </Button>
        </div>
      )}
    </section>
  );
}
