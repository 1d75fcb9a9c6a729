import type { SourceFault } from '../../../../shared/contracts/audit';
import type { AuditText } from '../../../../shared/text/audit';
import type { Sentence } from '../../../../shared/text/sentence';
import { Alert } from '../../../../shared/ui/alert';
import { useText } from '../../flow/text-context';

/** Each fault of a source: what is wrong, what it means, what to do. */
export function FaultList({ faults }: { readonly faults: readonly SourceFault[] }) {
  const { text } = useText();
  return (
    <>
      {faults.map((fault) => {
        const { what, next } = faultSentence(fault, text.sources);
        return (
          <Alert
            key={JSON.stringify(fault)}
            tone={fault.is === 'unknown-device' || fault.is === 'unsigned' ? 'wait' : 'bad'}
            live={false}
            what={what}
            next={next}
          />
        );
      })}
    </>
  );
}

/** The sentence of a fault; of a broken chain with how it is broken. */
export function faultSentence(fault: SourceFault, words: AuditText['sources']): Sentence {
  // The entry of `fault.is` takes this very fault: the mapped type of the texts says so.
  const write = words.fault[fault.is] as (fault: SourceFault) => Sentence;
  const { what, next } = write(fault);
  return fault.is === 'chain' ? { what: `${what} ${words.reason[fault.reason]}`, next } : { what, next };
}
