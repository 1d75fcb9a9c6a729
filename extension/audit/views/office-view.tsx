import { useState } from 'preact/hooks';
import type { AuditOffice } from '../../../shared/contracts/audit';
import type { Failure } from '../../../shared/domain/failure';
import { parseOffice } from '../../../shared/domain/indicators/office-file';
import { keyOf } from '../flow/query-address';
import { useAnswer } from '../flow/use-answer';
import { OfficeScreen } from '../screens/office';
import type { OfficeViewProps } from './overview-view';
import { useDesk } from './use-desk';

/** Joins the screen of the office to the desk. */
export function OfficeView({ query, office }: OfficeViewProps) {
  const desk = useDesk();
  const [told, setTold] = useState<'saved' | 'imported' | Failure>();
  const [imports, setImports] = useState(0);
  // Every unit of those days can be named, whatever else is chosen.
  const days = { from: query.from, until: query.until };
  const { value, loading } = useAnswer(() => desk.port.engine.overview(days), [keyOf(days)]);
  const keep = async (next: AuditOffice, done: 'saved' | 'imported'): Promise<void> => {
    const kept = await desk.saveOffice(next);
    setTold(kept.ok ? done : kept.failure);
    if (kept.ok && done === 'imported') setImports((times) => times + 1);
  };
  const take = async (file: Blob): Promise<void> => {
    const parsed = parseOffice(await file.text());
    if (parsed.ok) await keep(parsed.value, 'imported');
    else setTold(parsed.failure);
  };
  if (loading && !value) return null;
  return (
    <OfficeScreen
      // A file puts another office into the form; what was typed and saved stays as it stands, and the focus with it.
      key={imports}
      {...{ office, told }}
      seen={value?.units.map(({ unit }) => unit) ?? []}
      onSave={(next) => void keep(next, 'saved')}
      onImport={(file) => void take(file)}
      onExport={() =>
        desk.port.saveFile(
          new Blob([JSON.stringify(office, undefined, 2)], { type: 'application/json' }),
          'co-quan.json',
        )
      }
    />
  );
}
