import type { AuditQuery, AuditSource } from '../../../../shared/contracts/audit';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';

/** Says loudly that figures may not be what they seem, and where to look. */
export function FaultySources({
  sources,
  query,
}: {
  readonly sources: readonly AuditSource[];
  readonly query: AuditQuery;
}) {
  const { text, language } = useText();
  const faulty = sources.filter(({ faults }) => faults.length > 0).length;
  if (faulty === 0) return null;
  return (
    <Alert
      tone="bad"
      live={false}
      what={text.overview.faultySources(formatNumber(faulty, language))}
      next={text.overview.faultyNext}
    >
      <a href={addressOf({ place: { at: 'sources' }, query })}>{text.overview.toSources}</a>
    </Alert>
  );
}
