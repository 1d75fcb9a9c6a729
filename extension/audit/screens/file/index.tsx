import type { AuditQuery } from '../../../../shared/contracts/audit';
import type { Failure } from '../../../../shared/domain/failure';
import { Alert } from '../../../../shared/ui/alert';
import { Progress } from '../../../../shared/ui/progress';
import { addressOf } from '../../flow/route';
import { useText } from '../../flow/text-context';
import { View } from '../parts/view';
import { FetchedPages, type FetchedFile, type ReadSignatures } from './fetched-pages';
import styles from './file.module.css';

export interface FileScreenProps {
  readonly code: string;
  /** Of the component, as it is called. */
  readonly name: string;
  /** 'no-host': this browser cannot ask the system; 'no-file': the record has none there. Undefined: on its way. */
  readonly file: FetchedFile | 'no-host' | 'no-file' | undefined;
  readonly failure: Failure | undefined;
  readonly query: AuditQuery;
  readonly onSignatures: ReadSignatures | undefined;
}

/** The pages of one file, fetched from the one-stop system for this view alone. */
export function FileScreen({ code, name, file, failure, query, onSignatures }: FileScreenProps) {
  const { text } = useText();
  const words = text.file;
  return (
    <View
      title={words.title(name)}
      aside={code}
      back={{ label: words.back, address: addressOf({ place: { at: 'dossier', code }, query }) }}
      busy={file === undefined}
      failure={failure}
    >
      <p class={styles['hint']}>{words.what}</p>
      {file === undefined && (
        <div role="status">
          <Progress label={words.fetching} done={0} />
        </div>
      )}
      {file === 'no-host' && <Alert tone="wait" what={words.noHost.what} next={words.noHost.next} />}
      {file === 'no-file' && <Alert tone="calm" what={words.noFile.what} next={words.noFile.next} />}
      {typeof file === 'object' && <FetchedPages {...{ file, name, onSignatures }} />}
    </View>
  );
}
