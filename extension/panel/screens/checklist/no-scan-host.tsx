import type { ComponentChildren } from 'preact';
import { displayName } from '../../../../shared/domain/file-name';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { HostPaper, ReuseSearch } from '../../flow/reuse/reuse-search';
import { useText } from '../../text-context';
import styles from './no-scan-dialog.module.css';

export interface NoScanHostProps {
  readonly search: ReuseSearch;
  readonly onAsk: () => void;
  readonly onRead: (paper: HostPaper) => void;
  /** What became of the file that is looked at: it stands under that file. */
  readonly children: ComponentChildren;
}

/** What the one-stop system itself lists in another dossier, each file with the button that reads it. */
export function NoScanHost({ search: { host, look }, onAsk, onRead, children }: NoScanHostProps) {
  const { text, language } = useText();
  const words = text.reuse;
  switch (host?.is) {
    case undefined:
      return (
        <div>
          <Button size="small" onClick={onAsk}>
            {words.askHost}
          </Button>
        </div>
      );
    case 'asking':
      return <p role="status">{words.askingHost}</p>;
    case 'failed': {
      const { what, next } = failureSentence(host.failure, language);
      return (
        <Alert tone="wait" what={what} next={next}>
          <Button size="small" onClick={onAsk}>
            {text.common.again}
          </Button>
        </Alert>
      );
    }
    case 'listed': {
      if (host.files.length === 0) return <Alert tone="wait" what={words.nothingOnHost} />;
      return (
        <section class={styles['found']} aria-label={words.onHost}>
          <p class={styles['heading']}>{words.onHost}</p>
          <ul class={styles['files']}>
            {host.files.map((paper) => (
              <li key={`${paper.component} ${paper.reference}`}>
                <div class={styles['file']}>
                  <span>
                    {paper.name}
                    <small class={styles['hint']}>{displayName(paper.file)}</small>
                  </span>
                  <Button
                    size="small"
                    label={words.readOf(`${paper.name}, ${displayName(paper.file)}`)}
                    disabled={look?.is === 'reading'}
                    onClick={() => onRead(paper)}
                  >
                    {words.read}
                  </Button>
                </div>
                {look?.paper.reference === paper.reference && children}
              </li>
            ))}
          </ul>
        </section>
      );
    }
  }
}
