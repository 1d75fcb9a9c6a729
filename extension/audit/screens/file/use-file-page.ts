import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../../shared/domain/failure';
import { renderPdfPages } from '../../../../workers/pdf-pages';

/** Enough to read small print on a screen. */
const DPI = 130;

/** A page of a document as a picture. */
export type FilePage =
  | { readonly at: 'drawing' }
  | { readonly at: 'shown'; readonly picture: Blob; readonly index: number; readonly of: number }
  | { readonly at: 'failed'; readonly failure: Failure };

/**
 * Draws one page (from 0) of a PDF; a picture is its own only page. Nothing is kept but the page that is shown, which stays
 * until the next one is there. `again` draws anew what failed.
 */
export function useFilePage(
  content: Blob | undefined,
  isPicture: boolean,
  index: number,
): { readonly page: FilePage; readonly again: () => void } {
  const [page, setPage] = useState<FilePage>({ at: 'drawing' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!content) return;
    if (isPicture) {
      setPage({ at: 'shown', picture: content, index: 0, of: 1 });
      return;
    }
    const stop = new AbortController();
    void renderPdfPages(content, {
      ...{ dpi: DPI, from: index, to: index + 1, signal: stop.signal },
      onPage: ({ jpeg, of }) => setPage({ at: 'shown', picture: jpeg, index, of }),
    }).then((drawn) => {
      if (!drawn.ok && !stop.signal.aborted) setPage({ at: 'failed', failure: drawn.failure });
    });
    return () => stop.abort();
  }, [content, isPicture, index, attempt]);
  const again = (): void => {
    setPage({ at: 'drawing' });
    setAttempt(attempt + 1);
  };
  return { page, again };
}
