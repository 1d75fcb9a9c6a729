import type { Verdict } from '../../../../shared/domain/quality';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import type { PageCheck } from '../../flow/page-checks';
import { useText } from '../../text-context';
import styles from './verdict-mark.module.css';

/* Three shapes and three words: the colour only repeats them. */
const ICONS: Readonly<Record<Verdict, IconName>> = { pass: 'check', rescan: 'alert', fail: 'poor' };

/** What the quality gate says of a page, in a shape and a word. */
export function VerdictMark({ check }: { readonly check: PageCheck }) {
  const { quality } = useText();
  const { verdict } = check;
  return (
    <span class={`${styles['mark'] ?? ''} ${styles[verdict] ?? ''}`} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} />
      {quality.judged(check)}
    </span>
  );
}
