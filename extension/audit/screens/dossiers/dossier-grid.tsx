import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AuditQuery, DossierOrder } from '../../../../shared/contracts/audit';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { DossierCells } from './dossier-cells';
import styles from './dossiers.module.css';
import { GridHead } from './grid-head';
import { moved } from './grid-keys';
import type { Windows } from './use-windows';
import { useVirtualRows } from './use-virtual-rows';

export interface DossierGridProps {
  readonly windows: Windows;
  readonly query: AuditQuery;
  readonly order: DossierOrder;
  readonly nameOf: (unit: string) => string;
  readonly onOrder: (order: DossierOrder) => void;
  readonly onOpen: (code: string) => void;
}

/** Height of a row and of the head, in rem: as in the styles. */
const ROW_REM = 3.25;

/** A list of any length. One stop for the tabulator; the keys of a grid move in it, Enter opens. */
export function DossierGrid({ windows, query, order, nameOf, onOrder, onOpen }: DossierGridProps) {
  const { text } = useText();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const count = windows.total ?? 0;
  const rowHeight = useRem(ROW_REM);
  const rows = useVirtualRows(box, count, rowHeight, rowHeight);
  const first = rows.items[0]?.index ?? 0;
  const last = rows.items.at(-1)?.index ?? 0;
  useEffect(() => windows.want(first, last + 1));
  useEffect(() => setActive(0), [windows.total, order]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === box.current) {
      const row = windows.rowAt(active);
      if (row) onOpen(row.code);
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = moved(event.key, active, count, page);
    if (next === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    setActive(next);
    rows.show(next);
  };

  const shown = active >= first && active <= last;
  return (
    <div
      ref={box}
      class={styles['grid']}
      role="grid"
      tabIndex={0}
      aria-label={text.dossiers.title}
      aria-describedby={`${id}-keys`}
      aria-rowcount={count + 1}
      aria-colcount={9}
      aria-activedescendant={shown ? `${id}-${String(active)}` : undefined}
      onKeyDown={onKeyDown}
    >
      <p id={`${id}-keys`} hidden>
        {text.dossiers.keys}
      </p>
      <GridHead order={order} onOrder={onOrder} />
      <div role="rowgroup" class={styles['rows']} style={{ height: `${String(rows.height - rowHeight)}px` }}>
        {rows.items.map(({ index, start }) => {
          const row = windows.rowAt(index);
          return (
            <div
              key={index}
              id={`${id}-${String(index)}`}
              role="row"
              class={`${styles['row'] ?? ''} ${index === active ? (styles['active'] ?? '') : ''}`}
              style={{ transform: `translateY(${String(start - rowHeight)}px)` }}
              aria-rowindex={index + 2}
              onClick={() => setActive(index)}
              onDblClick={() => row && onOpen(row.code)}
            >
              {row ? (
                <DossierCells
                  row={row}
                  nameOf={nameOf}
                  address={addressOf({ place: { at: 'dossier', code: row.code }, query })}
                />
              ) : (
                <span role="gridcell">{text.dossiers.rowLoading}</span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** So many rem in CSS pixels: a person may have set larger type. */
function useRem(rem: number): number {
  const [pixels, setPixels] = useState(rem * 16);
  useLayoutEffect(() => {
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (size > 0) setPixels(rem * size);
  }, [rem]);
  return pixels;
}
