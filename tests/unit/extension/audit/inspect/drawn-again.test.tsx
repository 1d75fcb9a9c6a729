// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { FetchedPages } from '../../../../../extension/audit/screens/file/fetched-pages';
import { renderPdfPages, type RenderOptions } from '../../../../../workers/pdf-pages';
import { fail, ok } from '../../../../../shared/domain/result';

vi.mock('../../../../../workers/pdf-pages', () => ({ renderPdfPages: vi.fn() }));

afterEach(cleanup);

const JPEG = new Blob([new Uint8Array([0xff, 0xd8, 0xff])]);
const draws = vi.mocked(renderPdfPages);

/** A file of two pages, of which the ones named cannot be drawn at the first try. */
function show(failing: ReadonlySet<number>): void {
  const tried = new Set<number>();
  draws.mockImplementation(async (_pdf: Blob, { from = 0, onPage }: RenderOptions) => {
    const isNew = !tried.has(from);
    tried.add(from);
    if (isNew && failing.has(from)) return fail({ code: 'pdf/too-heavy', limitMs: 20_000 });
    await onPage({ jpeg: JPEG, width: 1, height: 1, dpi: 130, index: from, of: 2 });
    return ok({ pages: 1 });
  });
  const file = { content: new Blob(['%PDF-']), kind: 'pdf' as const };
  render(
    <section tabIndex={-1} aria-label="giấy">
      <FetchedPages file={file} name="Đơn" onSignatures={undefined} />
    </section>,
  );
}

test('a page that was not drawn in time is drawn again at a press, and keys go on to where it stands', async () => {
  show(new Set([0]));
  fireEvent.click(await screen.findByRole('button', { name: 'Thử lại' }));

  await screen.findByRole('img');
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('giấy').contains(document.activeElement)).toBe(true);
  expect(document.activeElement).not.toBe(document.body);
});

test('behind a page that cannot be drawn the pages before it can be looked at', async () => {
  show(new Set([1]));
  await screen.findByRole('img');
  fireEvent.click(screen.getByRole('button', { name: 'Trang sau' }));
  await screen.findByRole('alert');
  fireEvent.click(screen.getByRole('button', { name: 'Trang trước' }));

  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getByRole('img').getAttribute('alt')).toContain('1');
});
