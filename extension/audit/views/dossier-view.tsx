import { useEffect, useState } from 'preact/hooks';
import type { DossierOpening } from '../flow/audit-port';
import { historyOf, wholeHistory } from '../flow/history';
import { useAnswer } from '../flow/use-answer';
import { DossierScreen } from '../screens/dossier';
import type { HistoryState } from '../screens/dossier/history-part';
import type { OfficeViewProps } from './overview-view';
import { useDesk, useUnitNames } from './use-desk';

/** Asks for one dossier, and for all its lines on demand. */
export function DossierView({ code, query, office }: OfficeViewProps & { readonly code: string }) {
  const { port, version } = useDesk();
  const { value, loading, failure } = useAnswer(() => port.engine.dossier(code), [code, version.value]);
  const [opening, setOpening] = useState<DossierOpening>();
  const [whole, setWhole] = useState<HistoryState>();
  useEffect(() => setOpening(undefined), [code]);
  // Of another dossier, or of fewer lines than there are now, it would be no whole history.
  useEffect(() => setWhole(undefined), [code, version.value]);
  const short: HistoryState = { is: 'short', happenings: value ? historyOf(value) : [] };
  const readWhole = async (): Promise<void> => {
    if (!value) return;
    setWhole({ ...short, is: 'reading' });
    const lines = await port.engine.lines(code);
    setWhole(
      lines.ok
        ? { is: 'whole', happenings: wholeHistory(value, lines.value) }
        : { ...short, failure: lines.failure },
    );
  };
  return (
    <DossierScreen
      {...{ code, query, failure, opening }}
      record={loading && !value ? undefined : (value ?? 'unknown')}
      history={whole ?? short}
      nameOf={useUnitNames()}
      province={office.province}
      rules={office}
      today={port.today()}
      onOpenHost={() => void port.openDossier(code).then(setOpening)}
      onWholeHistory={() => void readWhole()}
    />
  );
}
