import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../../shared/domain/failure';
import { renderPdfPages } from '../../../../workers/pdf-pages';

/** Enough to read small print on a screen. */
const DPI = 130;

/** A page of a document as a picture. */
export type FilePage =
  | { readonly at: 'drawing' }
  | { readonly at: 'shown'; readonly picture: Blob; readonly of: number }
  | { readonly at: 'failed'; readonly failure: Failure };

/** Draws one page (from 0) of a PDF; a picture is its own only page. Nothing is kept but the page that is shown. */
export function useFilePage(content: Blob | undefined, isPicture: boolean, index: number): FilePage {
  const [page, setPage] = useState<FilePage>({ at: 'drawing' });
  useEffect(() => {
    if (!content) return;
    if (isPicture) {
      setPage({ at: 'shown', picture: content, of: 1 });
      return;
    }
    const stop = new AbortController();
    void renderPdfPages(content, {
      ...{ dpi: DPI, from: index, to: index + 1, signal: stop.signal },
      onPage: ({ jpeg, of }) => setPage({ at: 'shown', picture: jpeg, of }),
    }).then((drawn) => {
      if (!drawn.ok && !stop.signal.aborted) setPage({ at: 'failed', failure: drawn.failure });
    });
    return () => stop.abort();
  }, [content, isPicture, index]);
  return page;
}
