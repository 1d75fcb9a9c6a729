import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { checkOf, type PageCheck } from '../../flow/page-checks';
import { isSigned } from '../../flow/documents';
import type { ComponentView } from '../../flow/state';
import { useText } from '../../text-context';
import { ItemThumbnail } from './item-thumbnail';
import styles from './item-strip.module.css';
import { PageFindings } from './page-findings';

export interface ItemActs {
  readonly rotate: (component: string, item: string) => void;
  /** `place` counts from 0. */
  readonly move: (component: string, item: string, place: number) => void;
  readonly remove: (component: string, item: string) => void;
  readonly openPage: (component: string, item: string) => void;
  readonly openSignatures: (component: string, item: string) => void;
}

export interface ItemStripProps {
  readonly view: ComponentView;
  readonly locked: boolean;
  readonly acts: ItemActs;
}

/** The pages of a component, small, in order; the chosen one can be turned, moved and deleted. */
export function ItemStrip({ view, locked, acts }: ItemStripProps) {
  const { items } = view;
  const { key: component, name } = view.host;
  const { text } = useText();
  const [chosen, setChosen] = useState<string>();
  const list = useRef<HTMLOListElement>(null);
  /** Place whose page gets the focus once the list is drawn again. */
  const focusNext = useRef<number>(undefined);
  const place = items.findIndex((item) => item.id === chosen);
  const item = items[place];

  useEffect(() => {
    if (focusNext.current === undefined) return;
    const buttons = list.current?.querySelectorAll<HTMLButtonElement>('button') ?? [];
    const next = buttons[Math.min(focusNext.current, buttons.length - 1)];
    focusNext.current = undefined;
    if (next) next.focus();
    else document.querySelector<HTMLElement>(`[data-component="${CSS.escape(component)}"]`)?.focus();
  }, [items, component]);

  if (items.length === 0) return null;

  const focus = (to: number): void => {
    list.current?.querySelectorAll<HTMLButtonElement>('button')[to]?.focus();
  };
  const move = (from: number, to: number): void => {
    const moved = items[from];
    if (locked || !moved || to < 0 || to >= items.length) return;
    focusNext.current = to;
    acts.move(component, moved.id, to);
  };
  const remove = (at: number): void => {
    const gone = items[at];
    if (locked || !gone) return;
    focusNext.current = at;
    acts.remove(component, gone.id);
  };
  const open = (at: number): void => {
    const here = items[at];
    if (here?.facts.kind === 'page') acts.openPage(component, here.id);
    else if (here && isSigned(here)) acts.openSignatures(component, here.id);
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const step = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const here = items[at];
    if (step !== 0 && event.altKey) move(at, at + step);
    else if (step !== 0) focus(at + step);
    else if (event.key === 'Delete') remove(at);
    else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) open(at);
    else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey && here && !locked) {
      acts.rotate(component, here.id);
    } else return;
    event.preventDefault();
  };

  return (
    <div class={styles['strip']}>
      <ol class={styles['list']} ref={list} aria-label={text.items.list(name)}>
        {items.map((one, at) => (
          <li key={one.id}>
            <ItemThumbnail
              item={one}
              {...checkProps(view, one)}
              number={at + 1}
              of={items.length}
              chosen={one.id === chosen}
              reachable={at === Math.max(place, 0)}
              movable={!locked}
              onOpen={() => open(at)}
              onChoose={() => setChosen(one.id)}
              onKey={(event) => onKey(event, at)}
              onDropped={(id) =>
                move(
                  items.findIndex((other) => other.id === id),
                  at,
                )
              }
            />
          </li>
        ))}
      </ol>
      {item && (
        <div class={styles['tools']} role="group" aria-label={text.items.tools}>
          <Button
            size="small"
            label={text.items.earlier}
            disabled={locked || place === 0}
            onClick={() => move(place, place - 1)}
          >
            <Icon name="back" />
          </Button>
          <Button
            size="small"
            label={text.items.later}
            disabled={locked || place === items.length - 1}
            onClick={() => move(place, place + 1)}
          >
            <Icon name="forward" />
          </Button>
          <Button
            size="small"
            label={text.items.rotate}
            shortcut="R"
            disabled={locked || item.facts.kind !== 'page'}
            onClick={() => acts.rotate(component, item.id)}
          >
            <Icon name="rotate" />
          </Button>
          <Button
            size="small"
            label={isSigned(item) ? text.signing.show : text.items.open(place + 1)}
            shortcut="Enter"
            disabled={item.facts.kind !== 'page' && !isSigned(item)}
            onClick={() => open(place)}
          >
            <Icon name={isSigned(item) ? 'shield' : 'search'} />
          </Button>
          <Button
            size="small"
            label={text.items.remove}
            shortcut="Delete"
            disabled={locked}
            onClick={() => remove(place)}
          >
            <Icon name="delete" />
          </Button>
        </div>
      )}
      <PageFindings component={view} onOpen={(id) => acts.openPage(component, id)} />
    </div>
  );
}

function checkProps(view: ComponentView, item: ComponentView['items'][number]): { check?: PageCheck } {
  const check = checkOf(view, item);
  return check ? { check } : {};
}
