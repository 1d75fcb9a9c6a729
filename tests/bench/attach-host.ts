import { createHash } from 'node:crypto';
import type { WidgetHost } from '../widgets/server';
import type { WidgetId } from '../widgets/truth';
import type { DrivenAttach } from './attach-driver';

/** How many copies of exactly these bytes the host holds in a component. */
export function heldHere(host: WidgetHost, page: WidgetId, key: string, document: Buffer): number {
  return host.state.held(page, key).filter(({ bytes }) => bytes.equals(document)).length;
}

/** Whether a component was called proven that does not hold the bytes. */
export function isFalseGreen(
  host: WidgetHost,
  page: WidgetId,
  key: string,
  document: Buffer,
  { state }: DrivenAttach,
): boolean {
  return state === 'verified' && heldHere(host, page, key, document) === 0;
}

/** Whether the host took the same bytes into a component more than once; a second one may have replaced the first. */
export function keptTwice(host: WidgetHost, page: WidgetId, key: string, document: Buffer): boolean {
  const sha256 = createHash('sha256').update(document).digest('hex');
  return (
    host.state.log.filter(
      (line) => line.kept && line.page === page && line.key === key && line.sha256 === sha256,
    ).length > 1
  );
}
