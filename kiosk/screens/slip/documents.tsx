import type { Failure } from '../../../shared/domain/failure';
import { DEFAULT_MAX_FILE_BYTES } from '../../../shared/domain/limits';
import { kioskFailureSentence } from '../../../shared/text/kiosk-failures';
import { kioskText } from '../../../shared/text/kiosk';
import { kioskSlipText } from '../../../shared/text/kiosk-slip';
import { formatBytes } from '../../../shared/text/numbers';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Progress } from '../../../shared/ui/progress';
import { SaveLink } from '../../ui/save-link';
import { StatusTag } from '../../ui/status-tag';
import styles from './slip.module.css';

/** A file of a paper as it is shown. */
export interface ShownDocument {
  readonly component: string;
  readonly paper: string;
  readonly part: number;
  readonly of: number;
  /** Its paper's pages were too large for one file. */
  readonly split?: boolean;
  readonly file:
    | { readonly is: 'making' }
    | { readonly is: 'failed'; readonly failure: Failure }
    | {
        readonly is: 'ready';
        readonly value: {
          readonly pdf: Blob;
          readonly fileName: string;
          readonly pages: number;
          readonly conforms: boolean;
          readonly signed: boolean;
          /** Larger than a usual field takes. */
          readonly tooLarge: boolean;
        };
      };
}

export interface DocumentsProps {
  readonly language: Language;
  readonly documents: readonly ShownDocument[];
}

/** One PDF for each paper, with what its own bytes say about it, to save one by one. */
export function Documents({ language, documents }: DocumentsProps) {
  const text = kioskSlipText(language);
  const limit = formatBytes(DEFAULT_MAX_FILE_BYTES, language);
  const filesOf = (component: string): number =>
    documents.filter((document) => document.component === component && document.split).length;
  return (
    <section class={styles['documents']}>
      <h2>{text.documents}</h2>
      <p class={styles['soft']}>{documents.length > 0 ? text.documentsHint : text.nothingToSave}</p>
      <ul>
        {documents.map((document) => (
          <li key={`${document.component}/${String(document.part)}`}>
            <strong>
              <span lang="vi">{document.paper}</span>
              {document.of > 1 && ` · ${text.part(document.part, document.of)}`}
            </strong>
            {document.split && isFirstOfSplit(document, documents) && (
              <div class={styles['note']}>
                <Alert
                  tone="calm"
                  live={false}
                  what={text.documentsSplit(filesOf(document.component), limit)}
                />
              </div>
            )}
            <DocumentFile language={language} document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The split is said once, above its files. */
function isFirstOfSplit(document: ShownDocument, documents: readonly ShownDocument[]): boolean {
  return documents.find(({ component, split }) => component === document.component && split) === document;
}

function DocumentFile({
  language,
  document,
}: {
  readonly language: Language;
  readonly document: ShownDocument;
}) {
  const text = kioskSlipText(language);
  const { common } = kioskText(language);
  const { file, paper, part, of } = document;
  if (file.is === 'making') return <Progress label={text.documentMaking} done={0} />;
  if (file.is === 'failed')
    return <Alert tone="bad" live={false} {...kioskFailureSentence(file.failure, language)} />;
  const { pdf, fileName, pages, conforms, signed, tooLarge } = file.value;
  const verdict = signed ? text.documentSigned : conforms ? text.documentConforms : text.documentDiffers;
  return (
    <>
      {tooLarge && (
        <div class={styles['note']}>
          <Alert
            tone="wait"
            live={false}
            what={text.documentTooLarge(formatBytes(DEFAULT_MAX_FILE_BYTES, language))}
            next={text.documentTooLargeNext}
          />
        </div>
      )}
      <span class={styles['facts']}>
        <StatusTag tone={conforms || signed ? 'good' : 'wait'} icon={conforms || signed ? 'check' : 'alert'}>
          {verdict}
        </StatusTag>
        <span class={styles['soft']}>
          {common.pages(pages)} · {formatBytes(pdf.size, language)}
        </span>
      </span>
      <SaveLink
        blob={pdf}
        fileName={fileName}
        label={of > 1 ? text.savePart(paper, part, of) : text.saveDocument(paper)}
      >
        PDF
      </SaveLink>
    </>
  );
}
