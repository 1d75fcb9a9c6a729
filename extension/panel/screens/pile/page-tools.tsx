import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import type { RowSheet } from '../../flow/pile/rows-of';
import { useText } from '../../text-context';
import styles from './part-card.module.css';

export interface PageToolActs {
  readonly toggleBorder: (page: string) => void;
  readonly toggleAside: (page: string) => void;
  readonly rotate: (page: string) => void;
  readonly remove: (page: string) => void;
  readonly look: (page: string) => void;
  readonly retake: (page: string) => void;
  readonly insert: (page: string) => void;
}

export interface PageToolsProps {
  readonly sheet: RowSheet;
  /** A part begins with it. */
  readonly begins: boolean;
  /** It is in the first part, whose beginning is no border. */
  readonly first: boolean;
  readonly busy: boolean;
  readonly acts: PageToolActs;
}

/** What can be done with the chosen page, each with its key. */
export function PageTools({ sheet, begins, first, busy, acts }: PageToolsProps) {
  const { text } = useText();
  const words = text.pile;
  const { id, facts } = sheet.item;
  const isAside = sheet.aside !== undefined;
  const isPage = facts.kind === 'page';
  return (
    <div class={styles['tools']} role="group" aria-label={words.tools}>
      {!isAside && !(begins && first) && (
        <Button size="small" shortcut="B" onClick={() => acts.toggleBorder(id)}>
          {begins ? words.noBorder : words.border}
        </Button>
      )}
      <Button size="small" shortcut="X" onClick={() => acts.toggleAside(id)}>
        {isAside ? words.putBack : words.setAside}
      </Button>
      <Button size="small" label={words.turn} shortcut="R" disabled={!isPage} onClick={() => acts.rotate(id)}>
        <Icon name="rotate" />
      </Button>
      <Button
        size="small"
        label={words.look}
        shortcut="Space"
        disabled={!isPage}
        onClick={() => acts.look(id)}
      >
        <Icon name="search" />
      </Button>
      <Button size="small" label={words.remove} shortcut="Delete" onClick={() => acts.remove(id)}>
        <Icon name="delete" />
      </Button>
      <Button size="small" shortcut="T" disabled={busy} onClick={() => acts.retake(id)}>
        {words.retake}
      </Button>
      <Button size="small" shortcut="I" disabled={busy} onClick={() => acts.insert(id)}>
        {words.insert}
      </Button>
    </div>
  );
}
