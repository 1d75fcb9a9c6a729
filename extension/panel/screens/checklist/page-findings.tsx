import { Button } from '../../../../shared/ui/button';
import { checkOf } from '../../flow/page-checks';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import styles from './page-findings.module.css';
import { VerdictMark } from './verdict-mark';

export interface PageFindingsProps {
  readonly component: ComponentView;
  readonly onOpen: (item: string) => void;
}

/** More lines than this are not read; the marks on the pages show the others. */
const MOST_LINES = 4;
const RANK = { fail: 0, rescan: 1, pass: 2 } as const;

/** What is wrong with the pages of a component: one sentence a page, gravest first, each with the way to the page. */
export function PageFindings({ component, onOpen }: PageFindingsProps) {
  const { text, quality } = useText();
  const words = text.items;
  const flawed = component.items
    .flatMap((item, index) => {
      const check = checkOf(component, item);
      const [first] = check?.findings ?? [];
      return check && first ? [{ item, number: index + 1, check, first }] : [];
    })
    .sort((a, b) => RANK[a.check.verdict] - RANK[b.check.verdict]);
  if (flawed.length === 0) return null;
  return (
    <ul class={styles['findings']}>
      {flawed.slice(0, MOST_LINES).map(({ item, number, check, first }) => (
        <li key={item.id} class={styles['finding']}>
          <div class={styles['words']}>
            <VerdictMark check={check} />
            {check.override && <span class={styles['anyway']}> · {words.goesAnyway}</span>}
            <p>{words.finding(number, quality.finding(first))}</p>
          </div>
          <Button size="small" kind="quiet" onClick={() => onOpen(item.id)}>
            {words.open(number)}
          </Button>
        </li>
      ))}
      {flawed.length > MOST_LINES && <li>{words.moreFindings(flawed.length - MOST_LINES)}</li>}
    </ul>
  );
}
