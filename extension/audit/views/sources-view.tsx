import { useState } from 'preact/hooks';
import type { AuditOffice } from '../../../shared/contracts/audit';
import type { Failure } from '../../../shared/domain/failure';
import type { Result } from '../../../shared/domain/result';
import { SourcesScreen } from '../screens/sources';
import { useDesk } from './use-desk';

/** Joins the screen of sources to the desk. */
export function SourcesView({ office }: { readonly office: AuditOffice }) {
  const desk = useDesk();
  const { port, imports } = desk;
  const [trouble, setTrouble] = useState<Failure>();
  const known = desk.sources.value;
  const told = (result: Result<unknown>): void => setTrouble(result.ok ? undefined : result.failure);
  const saveSource = async (id: string): Promise<void> => {
    const file = await port.engine.exportSource(id);
    told(file);
    if (file.ok) port.saveFile(file.value, `nhat-ky-${id}.jsonl`);
  };
  const accept = async (device: AuditOffice['devices'][number]): Promise<void> => {
    const others = office.devices.filter(({ key }) => key !== device.key);
    told(await desk.saveOffice({ ...office, devices: [...others, device] }));
    imports.clear();
  };
  return (
    <SourcesScreen
      sources={known?.ok ? known.value : undefined}
      failure={known?.ok === false ? known.failure : undefined}
      trouble={trouble}
      imports={imports.state.value}
      onFiles={(files) => void imports.importFiles(files)}
      onLocal={() => void imports.importLocal()}
      onStop={() => imports.stop()}
      onAccept={accept}
      onExport={(id) => void saveSource(id)}
      onForget={(id) => desk.forget(id).then(told)}
    />
  );
}
