import { useState } from 'preact/hooks';
import type { Failure } from '../../shared/domain/failure';
import type { Result } from '../../shared/domain/result';
import type { SignatureReport } from '../../shared/domain/signature';
import { failureSentence } from '../../shared/text/failures';
import { formatNumber } from '../../shared/text/numbers';
import type { Language } from '../../shared/text/sentence';
import { signaturesText } from '../../shared/text/signatures';
import { Alert } from '../../shared/ui/alert';
import { Button } from '../../shared/ui/button';
import { SignatureList } from './signature-list';

export interface ShowSignaturesProps {
  readonly language: Language;
  /** Reads the signatures of the file that is shown beside. */
  readonly read: () => Promise<Result<SignatureReport>>;
}

type Reading =
  | { readonly is: 'not-asked' | 'reading' }
  | { readonly is: 'read'; readonly report: SignatureReport }
  | { readonly is: 'failed'; readonly failure: Failure };

/** A button that reads a file's signatures, lists them and puts them away; nothing is read before it is pressed. */
export function ShowSignatures({ language, read }: ShowSignaturesProps) {
  const text = signaturesText(language);
  const [reading, setReading] = useState<Reading>({ is: 'not-asked' });
  const countOf = ({ signatures }: SignatureReport): string =>
    signatures.length === 0 ? text.none : text.found(formatNumber(signatures.length, language));
  const onShow = async (): Promise<void> => {
    if (reading.is === 'reading') return;
    if (reading.is === 'read') {
      setReading({ is: 'not-asked' });
      return;
    }
    setReading({ is: 'reading' });
    const result = await read();
    setReading(result.ok ? { is: 'read', report: result.value } : { is: 'failed', failure: result.failure });
  };
  return (
    <>
      <div>
        <Button pressed={reading.is === 'read'} onClick={() => void onShow()}>
          {text.show}
        </Button>
      </div>
      <div role="status">
        {reading.is === 'reading' && <p>{text.reading}</p>}
        {reading.is === 'read' && <p>{countOf(reading.report)}</p>}
      </div>
      {reading.is === 'read' && reading.report.signatures.length > 0 && (
        <SignatureList report={reading.report} language={language} />
      )}
      {reading.is === 'failed' && <Alert tone="bad" {...failureSentence(reading.failure, language)} />}
    </>
  );
}
