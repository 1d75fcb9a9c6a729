import { useLayoutEffect, useRef } from 'preact/hooks';
import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ItemCard, type ShownItem } from './item-card';
import styles from './paper.module.css';

export interface ItemListProps {
  readonly language: Language;
  readonly items: readonly ShownItem[];
  /** Where something was deleted that can be taken back. */
  readonly removedAt?: number;
  /** The device opens its camera for a file field. */
  readonly hasCamera: boolean;
  readonly onTurn: (id: string) => void;
  readonly onAccept: (id: string) => void;
  /** A better picture of a page was given. */
  readonly onRetake: (id: string, files: readonly File[]) => void;
  /** Pages that were missing: they go behind the others. */
  readonly onAdd: (files: readonly File[]) => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onRemove: (id: string) => void;
  readonly onUndo: () => void;
}

/**
 * The pages in their order. In the place of a deleted one stands the way to take it back: in sight wherever the list
 * is scrolled to, and where a second tap on "delete" would else meet the next page.
 */
export function ItemList({ language, items, removedAt, onUndo, ...acts }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null);
  const wasRemovedAt = useRef(removedAt);
  useLayoutEffect(() => {
    const at = wasRemovedAt.current;
    wasRemovedAt.current = removedAt;
    // What had the focus is gone: it goes on to what stands in its place.
    if (removedAt !== undefined) buttonsAt(list.current, removedAt)[0]?.focus();
    else if (at !== undefined && lost()) buttonsAt(list.current, at).at(-1)?.focus({ preventScroll: true });
  }, [removedAt, items.length]);
  const cards = items.map((item, index) => (
    <ItemCard
      key={item.id}
      language={language}
      item={item}
      position={index + 1}
      of={items.length}
      hasCamera={acts.hasCamera}
      onTurn={() => acts.onTurn(item.id)}
      onAccept={() => acts.onAccept(item.id)}
      onRetake={(files) => acts.onRetake(item.id, files)}
      onAdd={acts.onAdd}
      onMove={(by) => acts.onMove(item.id, by)}
      onRemove={() => acts.onRemove(item.id)}
    />
  ));
  const removed = <Removed key="removed" language={language} onUndo={onUndo} />;
  return (
    <ol class={styles['items']} ref={list}>
      {removedAt === undefined ? cards : cards.toSpliced(removedAt, 0, removed)}
    </ol>
  );
}

function Removed({ language, onUndo }: { readonly language: Language; readonly onUndo: () => void }) {
  const { paper: text } = kioskText(language);
  return (
    <li class={styles['removed']}>
      <Alert tone="calm" what={text.removed}>
        <Button size="touch" onClick={onUndo}>
          {text.undo}
        </Button>
      </Alert>
    </li>
  );
}

function buttonsAt(list: Element | null, index: number): HTMLButtonElement[] {
  return [...(list?.children[index]?.querySelectorAll('button:enabled') ?? [])].filter(
    (element) => element instanceof HTMLButtonElement,
  );
}

/** Nothing has the focus: what had it was taken off the page. */
function lost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
