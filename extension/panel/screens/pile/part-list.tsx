import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { PileRow } from '../../flow/pile/rows-of';
import { useText } from '../../text-context';
import { BorderHandle } from './border-handle';
import { PartCard, type PartCardActs } from './part-card';
import styles from './pile.module.css';

export interface PartListProps {
  readonly rows: readonly PileRow[];
  readonly of: number;
  readonly components: readonly { readonly key: string; readonly name: string }[];
  readonly chosen?: string;
  readonly busy: boolean;
  /** The border before `page` was dragged to before `to`. */
  readonly onMove: (page: string, to: string) => void;
  readonly acts: PartCardActs;
}

/** The parts of the pile with the borders between them. */
export function PartList({ rows, chosen, onMove, ...rest }: PartListProps) {
  const { text } = useText();
  const [target, setTarget] = useState<string>();
  if (rows.length === 0) return null;
  const reachable = chosen ?? rows[0]?.sheets[0]?.item.id;
  return (
    <ol class={styles['parts']} aria-label={text.pile.parts}>
      {rows.map((row, index) => {
        const page = row.part?.sheets[0];
        const before = rows[index - 1]?.part?.sheets ?? [];
        return (
          <Fragment key={page ?? 'aside'}>
            {index > 0 && page !== undefined && (
              <li class={styles['between']} aria-hidden="true">
                <BorderHandle
                  number={row.sheets.find(({ item }) => item.id === page)?.number ?? 0}
                  places={[...before.slice(1), ...(row.part?.sheets ?? [])]}
                  onOver={setTarget}
                  onDropped={(to) => onMove(page, to)}
                />
              </li>
            )}
            <PartCard
              row={row}
              number={index + 1}
              {...(chosen === undefined ? {} : { chosen })}
              {...(reachable === undefined ? {} : { reachable })}
              {...(target === undefined ? {} : { target })}
              {...rest}
            />
          </Fragment>
        );
      })}
    </ol>
  );
}
