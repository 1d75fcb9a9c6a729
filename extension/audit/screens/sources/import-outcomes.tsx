import { failureSentence } from '../../../../shared/text/failures';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import type { ImportOutcome } from '../../flow/import-desk';
import { useText } from '../../flow/text-context';
import { FaultList } from './fault-list';
import { sourceName } from './source-name';

export interface ImportOutcomesProps {
  readonly outcomes: readonly ImportOutcome[];
  readonly from: 'files' | 'local';
  /** Somebody stopped it: that nothing came of it says nothing. */
  readonly stopped: boolean;
}

/** What came of each file, in plain words. */
export function ImportOutcomes({ outcomes, from, stopped }: ImportOutcomesProps) {
  const { text } = useText();
  if (outcomes.length === 0)
    return from === 'local' && !stopped ? <Alert tone="calm" what={text.sources.localNothing} /> : null;
  return (
    <>
      {outcomes.map((outcome, index) => (
        // Outcomes have no name of their own and never change their places.
        <Outcome key={index} outcome={outcome} />
      ))}
    </>
  );
}

function Outcome({ outcome }: { readonly outcome: ImportOutcome }) {
  const { text, language } = useText();
  const words = text.sources;
  if (outcome.is === 'failed') return <Alert tone="bad" {...failureSentence(outcome.failure, language)} />;
  const { source, added, known } = outcome.report;
  const count =
    added === 0 ? words.nothingNew : words.done(formatNumber(added, language), formatNumber(known, language));
  const faults = source.faults.filter(({ is }) => is !== 'unknown-device');
  const unknown = faults.length < source.faults.length;
  const tone = source.faults.length > 0 ? 'wait' : added > 0 ? 'good' : 'calm';
  return (
    <>
      <Alert
        tone={tone}
        what={`${sourceName(source, words)}: ${count}`}
        {...(unknown && { next: words.acceptBelow })}
      />
      <FaultList faults={faults} />
    </>
  );
}
