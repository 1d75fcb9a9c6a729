import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { stillSaid } from '../../flow/no-scan-all';
import type { Checklist } from '../../flow/state';
import { useText } from '../../text-context';

export interface NoScanAllNoticeProps {
  readonly list: Checklist;
  readonly locked: boolean;
  readonly onUndo: () => void;
}

/** That one reason was written down for many papers at once, and the way back. */
export function NoScanAllNotice({ list, locked, onUndo }: NoScanAllNoticeProps) {
  const { text } = useText();
  const { length } = stillSaid(list);
  if (length === 0) return null;
  return (
    <Alert tone="good" live={false} what={text.noScan.forAll(length)}>
      <Button size="small" disabled={locked} onClick={onUndo}>
        {text.noScan.undoForAll}
      </Button>
    </Alert>
  );
}
