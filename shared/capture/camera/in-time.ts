/** The answer, or nothing when it fails, takes too long or the signal aborts. */
export function inTime<T>(work: Promise<T>, limitMs: number, left: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve) => {
    const give = (value?: T): void => {
      clearTimeout(clock);
      left.removeEventListener('abort', leave);
      resolve(value);
    };
    const leave = (): void => give();
    const clock = setTimeout(leave, limitMs);
    left.addEventListener('abort', leave);
    work.then(give, leave);
  });
}
