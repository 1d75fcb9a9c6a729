import { useEffect, useRef } from 'preact/hooks';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { PileView } from '../../flow/pile/pile-view';
import { useText } from '../../text-context';
import styles from './entry.module.css';

export interface PileEntryProps {
  /** Absent until something was scanned. */
  readonly pile?: PileView;
  /** `into`: the component whose papers are scanned. */
  readonly onOpen: (into?: string) => void;
  readonly onTakeBack: () => void;
  readonly onDismiss: () => void;
}

/** The way from the checklist to the pile, and what was put into the dossier from it last. */
export function PileEntry({
  pile,
  first,
  onOpen,
  onTakeBack,
  onDismiss,
}: PileEntryProps & { readonly first: boolean }) {
  const { text } = useText();
  const words = text.pile;
  const entry = useRef<HTMLButtonElement>(null);
  const pages = pile?.items.length ?? 0;
  const wasThere = pile !== undefined;
  const hasFilled = pile?.accepted !== undefined;
  useEffect(() => {
    if (!wasThere || document.activeElement !== document.body) return;
    // Back from the pile: on what led there, or on the first paper that it filled. Never on what takes it back: the
    // Enter that put it there may be pressed twice.
    const filled = hasFilled ? document.querySelector<HTMLElement>('[data-state="prepared"]') : null;
    (filled ?? entry.current)?.focus();
  }, []);
  return (
    <div class={styles['entry']}>
      {pile?.accepted && (
        <Alert tone="good" what={words.accepted(pile.accepted.pages, pile.accepted.components)}>
          <Button size="small" onClick={onTakeBack}>
            <Icon name="undo" />
            {words.takeBack}
          </Button>
          <Button size="small" kind="quiet" onClick={onDismiss}>
            {text.checklist.understood}
          </Button>
        </Alert>
      )}
      <Button
        kind={first || pages > 0 ? 'primary' : 'plain'}
        wide
        shortcut="S"
        buttonRef={entry}
        onClick={() => onOpen()}
      >
        <Icon name="scan" />
        {words.entry(pages)}
      </Button>
      {first && pages === 0 && <p class={styles['hint']}>{words.entryHint}</p>}
    </div>
  );
}
