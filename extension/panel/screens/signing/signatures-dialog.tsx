import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { Dialog } from '../../../../shared/ui/dialog';
import { SignatureList } from '../../../signatures/signature-list';
import type { SignaturesView } from '../../flow/signing/signing-view';
import { useText } from '../../text-context';

export interface SignaturesDialogProps {
  readonly view: SignaturesView;
  readonly onClose: () => void;
}

/** What can be said of the signatures of a PDF. Nothing can be changed here. */
export function SignaturesDialog({ view, onClose }: SignaturesDialogProps) {
  const { text, language } = useText();
  const { report, failure } = view;
  const sentence = failure && failureSentence(failure, language);
  return (
    <Dialog
      title={text.signing.showTitle}
      onClose={onClose}
      actions={<Button onClick={onClose}>{text.common.close}</Button>}
    >
      {report && <SignatureList report={report} language={language} />}
      {sentence && <Alert tone="bad" what={sentence.what} next={sentence.next} />}
      {!report && !failure && <p role="status">{text.signing.reading}</p>}
    </Dialog>
  );
}
