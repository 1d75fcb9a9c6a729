import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import blocks from '../../../../shared/ui/blocks.module.css';
import { useText } from '../../text-context';
import styles from './pile.module.css';

export interface AcceptBarProps {
  /** Pages and components that go now. */
  readonly pages: number;
  readonly components: number;
  /** Parts that stay. */
  readonly rest: number;
  /** Pages that were set aside. */
  readonly aside: number;
  /** Pages that nobody has looked at yet. */
  readonly unread: number;
  /** Something is scanned, taken or attached. */
  readonly busy: boolean;
  readonly undoable: boolean;
  readonly onAccept: () => void;
  readonly onUndo: () => void;
}

/** The end of the work on a pile, always in sight. */
export function AcceptBar(props: AcceptBarProps) {
  const { text } = useText();
  const words = text.pile;
  const { pages, rest, aside, busy, unread } = props;
  const label = labelOf(props, words);
  return (
    <footer class={blocks['foot']}>
      <div class={styles['row']}>
        <Button
          kind="primary"
          wide
          shortcut="Enter"
          disabled={busy || unread > 0 || pages === 0}
          onClick={props.onAccept}
        >
          <Icon name="check" />
          {label}
        </Button>
        {props.undoable && (
          <Button kind="quiet" label={words.undo} shortcut="Control+Z" disabled={busy} onClick={props.onUndo}>
            <Icon name="undo" />
          </Button>
        )}
      </div>
      {pages > 0 && !busy && (rest > 0 || aside > 0) && (
        <p class={styles['note']}>{rest > 0 ? words.rest(rest) : words.asideGoes(aside)}</p>
      )}
    </footer>
  );
}

function labelOf(
  { pages, components, unread, busy }: AcceptBarProps,
  words: ReturnType<typeof useText>['text']['pile'],
): string {
  if (busy) return words.acceptBusy;
  if (unread > 0) return words.reading(unread);
  return pages === 0 ? words.acceptNothing : words.accept(pages, components);
}
