import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { checkOf } from '../../flow/page-checks';
import type { RowSheet } from '../../flow/pile/rows-of';
import { useText } from '../../text-context';

export interface RefusedPagesProps {
  readonly sheets: readonly RowSheet[];
  readonly busy: boolean;
  readonly onAgain: (page: string) => void;
}

/** More would push the pages out of sight; those that are mended make room for the rest. */
const MOST = 3;
const NO_ACROSS = { across: new Map() };

/** Pages that the quality gate refuses, said while the paper is still in the hand. */
export function RefusedPages({ sheets, busy, onAgain }: RefusedPagesProps) {
  const { text, quality } = useText();
  const refused = sheets.flatMap(({ item, number, aside }) => {
    const check = aside === undefined ? checkOf(NO_ACROSS, item) : undefined;
    const [first] = check?.findings ?? [];
    return check?.verdict === 'fail' && first ? [{ id: item.id, number, first }] : [];
  });
  return (
    <>
      {refused.slice(0, MOST).map(({ id, number, first }) => (
        <Alert key={id} tone="bad" what={text.pile.refusedPage(number, quality.finding(first))}>
          <Button size="small" disabled={busy} onClick={() => onAgain(id)}>
            {text.pile.again(number)}
          </Button>
        </Alert>
      ))}
    </>
  );
}
