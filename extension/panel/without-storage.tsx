import { render } from 'preact';
import type { Failure } from '../../shared/domain/failure';
import { failureSentence } from '../../shared/text/failures';

/** All that a page shows whose database cannot be opened: why, and what to do. */
export function showWithoutStorage(root: Element, failure: Failure): void {
  const { what, next } = failureSentence(failure, 'vi');
  render(
    <main>
      <p role="alert">
        {what} {next}
      </p>
    </main>,
    root,
  );
}
