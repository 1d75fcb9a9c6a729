/** A session that nobody can see for this long is over: whoever comes back is somebody else. */
export const HIDDEN_WIPE_MS = 30_000;

/**
 * Ends a session whose page is covered or minimised. Not asked first, because nobody sees the question. `applies` says
 * whether it counts just now: beside the open portal the kiosk is covered on purpose.
 */
export function watchHidden(
  page: Pick<Document, 'hidden' | 'addEventListener'>,
  { applies, onOver }: { readonly applies: () => boolean; readonly onOver: () => void },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  page.addEventListener('visibilitychange', () => {
    clearTimeout(timer);
    if (page.hidden) timer = setTimeout(() => applies() && onOver(), HIDDEN_WIPE_MS);
  });
}
