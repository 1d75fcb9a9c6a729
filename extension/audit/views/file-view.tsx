import type { AuditQuery } from '../../../shared/contracts/audit';
import type { Place } from '../flow/route';
import { useAnswer } from '../flow/use-answer';
import { FileScreen } from '../screens/file';
import { shownFile } from './shown-file';
import { useDesk } from './use-desk';

export interface FileViewProps {
  readonly place: Extract<Place, { readonly at: 'file' }>;
  readonly query: AuditQuery;
}

/** Fetches one file from the one-stop system, for as long as it is looked at. */
export function FileView({ place, query }: FileViewProps) {
  const { port } = useDesk();
  const { code, component, index } = place;
  const { value, failure } = useAnswer(() => shownFile(port, place), [code, component, index]);
  return (
    <FileScreen
      {...{ code, query, failure }}
      name={value?.name ?? component}
      file={value?.file}
      onSignatures={port.signatures}
    />
  );
}
