import type {
  AuditDossierRow,
  AuditQuery,
  AuditTally,
  DossierOrder,
} from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { DossierGrid } from './dossier-grid';
import styles from './dossiers.module.css';
import { PrintedList } from './printed-list';
import type { Windows } from './use-windows';

export interface DossiersScreenProps {
  readonly windows: Windows;
  readonly query: AuditQuery;
  readonly order: DossierOrder;
  readonly nameOf: (unit: string) => string;
  /** The list is being written into a file. */
  readonly saving: boolean;
  /** Why it could not be. */
  readonly trouble: Failure | undefined;
  readonly onOrder: (order: DossierOrder) => void;
  readonly onOpen: (code: string) => void;
  readonly onCsv: () => void;
  /** Rows for the printer; undefined while nobody prints. */
  readonly printed: readonly AuditDossierRow[] | undefined;
  readonly onPrint: () => void;
}

/** What there is to choose from in the filters. */
export interface DossierChoices {
  readonly officers: readonly AuditTally[];
  readonly procedures: readonly AuditTally[];
}

/** Every dossier of a question, however many. */
export function DossiersScreen(props: DossiersScreenProps) {
  const { windows, saving, trouble, printed } = props;
  const { text, language } = useText();
  const words = text.dossiers;
  const { total } = windows;
  return (
    <View title={words.title} failure={windows.failure} busy={total === undefined}>
      <div class={styles['bar']}>
        <p class={styles['count']} role="status">
          {total === undefined ? text.common.loading : words.count(formatNumber(total, language))}
        </p>
        {total !== undefined && total > 0 && (
          <>
            <Button disabled={saving} onClick={props.onCsv}>
              {saving ? words.csvBusy : words.csv}
            </Button>
            <Button onClick={props.onPrint}>{words.printList}</Button>
            <p class={styles['hint']}>{words.keys}</p>
          </>
        )}
      </div>
      {trouble && <Alert tone="bad" {...failureSentence(trouble, language)} />}
      {total === 0 && <Alert tone="calm" what={words.none.what} next={words.none.next} />}
      {total !== undefined && total > 0 && (
        <>
          {printed ? (
            <PrintedList rows={printed} total={total} nameOf={props.nameOf} />
          ) : (
            <p class={styles['print']}>{words.print}</p>
          )}
          <div class={printed ? styles['notPrinted'] : undefined}>
            <DossierGrid {...props} />
          </div>
        </>
      )}
    </View>
  );
}
