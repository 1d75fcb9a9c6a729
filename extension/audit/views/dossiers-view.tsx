import { useEffect, useRef, useState } from 'preact/hooks';
import type { AuditDossierRow, AuditQuery, DossierOrder } from '../../../shared/contracts/audit';
import type { Failure } from '../../../shared/domain/failure';
import { dossierCsv } from '../flow/dossier-csv';
import { keyOf } from '../flow/query-address';
import { useText } from '../flow/text-context';
import { DossiersScreen } from '../screens/dossiers';
import { useWindows } from '../screens/dossiers/use-windows';
import { go, useDesk, useUnitNames } from './use-desk';

/** Rows of one print: some forty sheets. More belong into a file. */
const MOST_PRINTED = 2_000;

export interface DossiersViewProps {
  readonly query: AuditQuery;
  readonly order: DossierOrder;
}

/** Asks for as much of the list as is looked at; writes all of it on demand. */
export function DossiersView({ query, order }: DossiersViewProps) {
  const { port, version } = useDesk();
  const { text } = useText();
  const [saving, setSaving] = useState(false);
  const [trouble, setTrouble] = useState<Failure>();
  const [printed, setPrinted] = useState<readonly AuditDossierRow[]>();
  const windows = useWindows(
    (from, count) => port.engine.dossiers(query, order, from, count),
    [keyOf(query), order, version.value],
  );
  const saveCsv = async (): Promise<void> => {
    setSaving(true);
    const csv = await dossierCsv(port.engine, query, order, text.dossiers);
    setSaving(false);
    setTrouble(csv.ok ? undefined : csv.failure);
    if (csv.ok) port.saveFile(csv.value, `ho-so-${query.from}-${query.until}.csv`);
  };
  const fetchPrint = async (): Promise<void> => {
    const all = await port.engine.dossiers(query, order, 0, MOST_PRINTED);
    setTrouble(all.ok ? undefined : all.failure);
    if (all.ok) setPrinted(all.value.rows);
  };
  useEffect(() => {
    if (!printed) return;
    // The browser asks where to and comes back when that was answered.
    port.print();
    setPrinted(undefined);
  }, [printed]);
  usePrintKey(() => void fetchPrint());
  return (
    <DossiersScreen
      {...{ windows, query, order, saving, trouble, printed }}
      nameOf={useUnitNames()}
      onOrder={(next) => go({ at: 'dossiers', order: next }, query)}
      onOpen={(code) => go({ at: 'dossier', code }, query)}
      onCsv={() => void saveCsv()}
      onPrint={() => void fetchPrint()}
    />
  );
}

/** The browser's own key would print the rows that are in sight, and nothing says so before the paper lies there. */
function usePrintKey(print: () => void): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey)) return;
      if (event.altKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) latest.current();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
}
