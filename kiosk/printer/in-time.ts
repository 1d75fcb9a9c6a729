/** What a transfer answers within this time; undefined where it fails or answers too late. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  // A device that is unplugged or stalls refuses: for us it is the same as silence.
  const done = await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
  return done;
}
