import { useState } from 'preact/hooks';
import { useText } from '../../text-context';
import styles from './pile.module.css';

export interface BorderHandleProps {
  /** Number of the page that it stands before, from 1. */
  readonly number: number;
  /** Pages before which it may go, in order: those of the two parts beside it. */
  readonly places: readonly string[];
  /** Before which page it would go now; undefined: nowhere else. */
  readonly onOver: (page: string | undefined) => void;
  readonly onDropped: (page: string) => void;
}

/**
 * The border between two parts, to be dragged with a pointer. Keys and single presses do the same with the pages'
 * own buttons, so it is nothing to those who do not see.
 */
export function BorderHandle({ number, places, onOver, onDropped }: BorderHandleProps) {
  const { text } = useText();
  const [over, setOver] = useState<string>();
  const show = (page: string | undefined): void => {
    setOver(page);
    onOver(page);
  };
  return (
    <div
      class={styles['border']}
      aria-hidden="true"
      title={text.pile.borderHandle(number)}
      data-border={number}
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId))
          show(pageAt(event.clientX, event.clientY, places));
      }}
      onPointerUp={() => {
        if (over !== undefined) onDropped(over);
        show(undefined);
      }}
      onPointerCancel={() => show(undefined)}
    >
      <span class={styles['grip']} />
    </div>
  );
}

/** The page before which a border would go that is let go here: the one below the pointer, or past its middle the next. */
function pageAt(x: number, y: number, places: readonly string[]): string | undefined {
  const tile = document
    .elementsFromPoint(x, y)
    .flatMap((element) => element.closest<HTMLElement>('[data-sheet]') ?? [])[0];
  const at = places.indexOf(tile?.dataset['sheet'] ?? '');
  if (!tile || at < 0) return undefined;
  const { left, width } = tile.getBoundingClientRect();
  const place = x > left + width / 2 ? at + 1 : at;
  return places[place];
}
