import { replaceMethod } from './replace-method';
import type { Sent, SizesOf } from './sent';

/** Listens to uploads by `navigator.sendBeacon`, whose answer nobody gets to see. Answers how to stop. */
export function watchBeacon(sent: Sent, sizesOf: SizesOf): () => void {
  if (!('sendBeacon' in Navigator.prototype)) return () => undefined;
  return replaceMethod(Navigator.prototype, 'sendBeacon', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      const sizes = sizesOf(args[1]);
      const left = original.apply(this, args);
      if (sizes && left === true) sent(sizes)({ status: 0, body: '', unseen: true });
      return left;
    };
  });
}
