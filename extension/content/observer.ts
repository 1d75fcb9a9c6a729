import {
  OBSERVE_EVENT,
  REST_EVENT,
  UPLOAD_EVENT,
  type ObserveOrder,
  type UploadReport,
} from './observer-protocol';
import type { Sent } from './observe/sent';
import { sizesFor } from './observe/upload-sizes';
import { watchBeacon } from './observe/watch-beacon';
import { watchFetch } from './observe/watch-fetch';
import { watchForms } from './observe/watch-forms';
import { watchXhr } from './observe/watch-xhr';

/*
 * Runs in the page's own world, and only while a document is being attached: it listens to the page's uploads and
 * reports their sizes, status and the beginning of their answer. It changes no request and no answer, and puts
 * everything back when the job ends. Built as observer.js; a second copy in the same page does nothing.
 */
const PRESENT = Symbol.for('cua-so.observer');
const page = globalThis as typeof globalThis & { [PRESENT]?: boolean };

if (!page[PRESENT]) {
  page[PRESENT] = true;
  document.addEventListener(OBSERVE_EVENT, start, { once: true });
}

function start(event: Event): void {
  const order = JSON.parse(String((event as CustomEvent).detail)) as ObserveOrder;
  const { nonce, limitMs } = order;
  let uploads = 0;
  const sent: Sent = (sizes) => {
    const upload = ++uploads;
    report({ nonce, upload, sizes });
    return (answer) => report({ nonce, upload, sizes, answer });
  };
  const sizesOf = sizesFor(order);
  const restore = [
    watchFetch(sent, sizesOf),
    watchXhr(sent, sizesOf),
    watchBeacon(sent, sizesOf),
    watchForms(sent),
  ];
  const stop = (): void => {
    clearTimeout(timer);
    document.removeEventListener(REST_EVENT, stop);
    for (const undo of restore) undo();
    page[PRESENT] = false;
  };
  const timer = setTimeout(stop, limitMs);
  document.addEventListener(REST_EVENT, stop, { once: true });
}

function report(upload: UploadReport): void {
  document.dispatchEvent(new CustomEvent(UPLOAD_EVENT, { detail: JSON.stringify(upload) }));
}
