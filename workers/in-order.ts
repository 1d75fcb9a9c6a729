/**
 * Makes `count` things with at most `width` of them in the making or waiting, and hands them on in order, each
 * awaited, so that the receiver sets the pace. `make` must not reject before it is awaited for: it answers values.
 * Stops at the first thing for which `take` answers false.
 */
export async function inOrder<T>(
  count: number,
  width: number,
  make: (index: number) => Promise<T>,
  take: (made: T, index: number) => Promise<boolean>,
): Promise<void> {
  const making: Promise<T>[] = [];
  let started = 0;
  for (let index = 0; index < count; index++) {
    while (started < count && started < index + width) making.push(make(started++));
    const next = making.shift();
    if (!next || !(await take(await next, index))) return;
  }
}
