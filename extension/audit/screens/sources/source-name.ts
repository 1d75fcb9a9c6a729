import type { AuditSource } from '../../../../shared/contracts/audit';
import type { AuditText } from '../../../../shared/text/audit';

/** What a source is called: by the office, this very machine, or the beginning of its key. */
export function sourceName(source: AuditSource, words: AuditText['sources']): string {
  if (source.id === 'local') return words.thisMachine;
  if (source.id === 'local-check') return words.thisMachinesChecks;
  return source.name === '' ? source.id : source.name;
}
