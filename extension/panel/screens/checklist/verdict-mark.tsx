import type { Verdict } from '../../../../shared/domain/quality';
import { Icon, type IconName } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import styles from './verdict-mark.module.css';

/* Three shapes and three words: the colour only repeats them. */
const ICONS: Readonly<Record<Verdict, IconName>> = { pass: 'check', rescan: 'alert', fail: 'poor' };

/** What the quality gate says of a page, in a shape and a word. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { quality } = useText();
  return (
    <span class={`${styles['mark'] ?? ''} ${styles[verdict] ?? ''}`} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} />
      {quality.verdict[verdict]}
    </span>
  );
}
