import type { DossierOrder } from '../../../../shared/contracts/audit';
import { useText } from '../../flow/text-context';
import styles from './dossiers.module.css';

export interface GridHeadProps {
  readonly order: DossierOrder;
  readonly onOrder: (order: DossierOrder) => void;
}

/** The columns in their order, and by which of them the list can be sorted, and how. */
const COLUMNS = [
  ['code', 'code', 'ascending'],
  ['percent'],
  ['settled'],
  ['open', 'open', 'descending'],
  ['faults'],
  ['unit', 'unit', 'ascending'],
  ['received', 'received', 'ascending'],
  ['procedure'],
  ['officer'],
] as const satisfies readonly (readonly [string, DossierOrder?, ('ascending' | 'descending')?])[];

/** The head of the list: a press on a column sorts by it. */
export function GridHead({ order, onOrder }: GridHeadProps) {
  const { text } = useText();
  const words = text.dossiers;
  return (
    <div role="rowgroup" class={styles['head']}>
      <div role="row" class={styles['row']} aria-rowindex={1}>
        {COLUMNS.map(([column, by, sort]) =>
          by === undefined ? (
            <span key={column} role="columnheader" data-column={column}>
              {words.columns[column]}
            </span>
          ) : (
            <span
              key={column}
              role="columnheader"
              data-column={column}
              aria-sort={by === order ? sort : 'none'}
            >
              <button
                type="button"
                class={styles['sort']}
                title={`${words.sort}: ${words.order[by]}`}
                onClick={() => onOrder(by)}
              >
                {words.columns[column]}
                {by === order && <span aria-hidden="true"> {sort === 'ascending' ? '▴' : '▾'}</span>}
              </button>
            </span>
          ),
        )}
      </div>
    </div>
  );
}
