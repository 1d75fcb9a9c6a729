import { useRef, useState } from 'preact/hooks';
import type { Result } from '../../../../shared/domain/result';
import type { SignatureReport } from '../../../../shared/domain/signature';
import { failureSentence } from '../../../../shared/text/failures';
import { formatNumber } from '../../../../shared/text/numbers';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { useObjectUrl } from '../../../../shared/ui/use-object-url';
import { ShowSignatures } from '../../../signatures/show-signatures';
import { useText } from '../../flow/text-context';
import styles from './file.module.css';
import { useFilePage } from './use-file-page';

/** A file as it came from the one-stop system. */
export interface FetchedFile {
  readonly content: Blob;
  readonly kind: 'pdf' | 'picture' | 'other';
  /** Whether it is what was proven; absent where nothing was. */
  readonly same?: boolean;
}

/** Reads what can be said of the signatures of a PDF. */
export type ReadSignatures = (pdf: Blob) => Promise<Result<SignatureReport>>;

export interface FetchedPagesProps {
  readonly file: FetchedFile;
  readonly name: string;
  /** Absent where this device cannot judge signatures. */
  readonly onSignatures: ReadSignatures | undefined;
}

/** A fetched file, page by page, whether it is still what was proven, and on demand its signatures. */
export function FetchedPages({ file, name, onSignatures }: FetchedPagesProps) {
  const { text, language } = useText();
  const words = text.file;
  return (
    <>
      {file.same === true && <Alert tone="good" what={words.same} />}
      {file.same === false && <Alert tone="bad" what={words.changed.what} next={words.changed.next} />}
      {file.kind === 'pdf' && onSignatures && (
        <ShowSignatures language={language} read={() => onSignatures(file.content)} />
      )}
      {file.kind === 'other' ? (
        <Alert tone="wait" what={words.notShown.what} next={words.notShown.next} />
      ) : (
        <Pages content={file.content} isPicture={file.kind === 'picture'} name={name} />
      )}
    </>
  );
}

interface PagesProps {
  readonly content: Blob;
  readonly isPicture: boolean;
  readonly name: string;
}

function Pages({ content, isPicture, name }: PagesProps) {
  const { text, language } = useText();
  const words = text.file;
  const [index, setIndex] = useState(0);
  const { page, again } = useFilePage(content, isPicture, index);
  const url = useObjectUrl(page.at === 'shown' ? page.picture : undefined);
  const box = useRef<HTMLDivElement>(null);
  const number = formatNumber((page.at === 'shown' ? page.index : index) + 1, language);
  return (
    <div ref={box} class={styles['pages']} tabIndex={-1}>
      {page.at === 'failed' && (
        <Alert tone="bad" {...failureSentence(page.failure, language)}>
          <Button
            onClick={() => {
              again();
              // The button goes with what it answers.
              box.current?.focus();
            }}
          >
            {words.again}
          </Button>
        </Alert>
      )}
      {page.at === 'drawing' && <p role="status">{words.drawing}</p>}
      {(page.at === 'shown' || index > 0) && (
        <div class={styles['bar']}>
          <Button disabled={index === 0} onClick={() => setIndex(index - 1)}>
            {words.previous}
          </Button>
          {page.at === 'shown' && (
            <span role="status">{words.page(number, formatNumber(page.of, language))}</span>
          )}
          <Button disabled={page.at !== 'shown' || index + 1 >= page.of} onClick={() => setIndex(index + 1)}>
            {words.next}
          </Button>
        </div>
      )}
      {url !== undefined && <img class={styles['page']} src={url} alt={words.alt(name, number)} />}
    </div>
  );
}
