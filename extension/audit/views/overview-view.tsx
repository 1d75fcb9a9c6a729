import type { AuditOffice, AuditQuery } from '../../../shared/contracts/audit';
import { keyOf } from '../flow/query-address';
import { useAnswer } from '../flow/use-answer';
import { EmptyScreen } from '../screens/overview/empty';
import { OverviewScreen } from '../screens/overview';
import { go, useDesk } from './use-desk';

export interface OfficeViewProps {
  readonly query: AuditQuery;
  readonly office: AuditOffice;
}

/** Asks for the overview; before there is any source, for evidence. */
export function OverviewView({ query, office }: OfficeViewProps) {
  const { port, version, sources, imports } = useDesk();
  const keys = [keyOf(query), version.value];
  const { value, loading, failure } = useAnswer(() => port.engine.overview(query), keys);
  const known = sources.value;
  if (known?.ok && known.value.length === 0) {
    /** What was wrong with a file is told where its source stands. */
    const take = async (taking: Promise<void>): Promise<void> => {
      await taking;
      const after = sources.peek();
      if (after?.ok && after.value.some(({ faults }) => faults.length > 0)) go({ at: 'sources' }, query);
    };
    return (
      <EmptyScreen
        imports={imports.state.value}
        onFiles={(files) => void take(imports.importFiles(files))}
        onLocal={() => void take(imports.importLocal())}
        onStop={() => imports.stop()}
      />
    );
  }
  return (
    <OverviewScreen
      {...{ query, office, loading }}
      overview={value}
      failure={known?.ok === false ? known.failure : failure}
      sources={known?.ok ? known.value : []}
    />
  );
}
