import type { ReusedFile } from '../../../../shared/domain/reuse-source';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { SignatureList } from '../../../signatures/signature-list';
import { isBroken, type FileLook } from '../../flow/reuse/reuse-search';
import { useText } from '../../text-context';
import { NoScanChoice } from './no-scan-choice';
import styles from './no-scan-dialog.module.css';

export interface NoScanLookProps {
  readonly look: FileLook;
  /** Of all choices of which one is taken. */
  readonly name: string;
  readonly checked: boolean;
  readonly onChosen: (file: ReusedFile) => void;
}

/** A file of the one-stop system that was read: its hash and signatures, and whether it can be used again. */
export function NoScanLook({ look, name, checked, onChosen }: NoScanLookProps) {
  const { text, language } = useText();
  const words = text.reuse;
  switch (look.is) {
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'failed': {
      const { what, next } = failureSentence(look.failure, language);
      return <Alert tone="bad" what={what} next={next} />;
    }
    case 'read': {
      const { paper, found, report } = look;
      return (
        <section class={styles['found']} aria-label={paper.name}>
          {isBroken(report) ? (
            <Alert tone="bad" what={words.broken} />
          ) : (
            <NoScanChoice
              name={name}
              label={words.use(paper.name)}
              hint={words.hash(found.sha256.slice(0, 16))}
              checked={checked}
              onChosen={() => onChosen(found)}
            />
          )}
          {!report && <p>{words.noReport}</p>}
          {found.signed === false && <Alert tone="wait" what={words.unsigned} />}
          {found.signed === true && report && <SignatureList report={report} language={language} />}
        </section>
      );
    }
  }
}
