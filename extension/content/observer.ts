import {
  MAX_BODY,
  MAX_SIZES,
  OBSERVE_EVENT,
  REST_EVENT,
  UPLOAD_EVENT,
  type ObserveOrder,
  type UploadReport,
} from './observer-protocol';

/*
 * Runs in the page's own world, and only while a document is being attached: it listens to the page's uploads and
 * reports their sizes, status and the beginning of their answer. It changes no request and no answer, and puts
 * everything back when the job ends. Built as observer.js; a second copy in the same page does nothing.
 */
type Answer = NonNullable<UploadReport['answer']>;

const PRESENT = Symbol.for('cua-so.observer');
const page = globalThis as typeof globalThis & { [PRESENT]?: boolean };

if (!page[PRESENT]) {
  page[PRESENT] = true;
  document.addEventListener(OBSERVE_EVENT, start, { once: true });
}

function start(event: Event): void {
  const { nonce, limitMs } = JSON.parse(String((event as CustomEvent).detail)) as ObserveOrder;
  let uploads = 0;
  const sent = (sizes: readonly number[]): ((answer: Answer) => void) => {
    const upload = ++uploads;
    report({ nonce, upload, sizes });
    return (answer) => report({ nonce, upload, sizes, answer });
  };
  const restore = [watchFetch(sent), watchXhr(sent)];
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

type Sent = (sizes: readonly number[]) => (answer: Answer) => void;

function watchFetch(sent: Sent): () => void {
  const original = page.fetch;
  const watching: typeof fetch = function (this: unknown, input, init) {
    const request = input instanceof Request ? input : undefined;
    const sizes = uploadSizes(init?.method ?? request?.method ?? 'GET', init?.body, request);
    const answered = sizes && sent(sizes);
    const response = original.call(page, input, init);
    if (answered) void tellAnswer(response, answered);
    return response;
  };
  page.fetch = watching;
  return () => {
    // Somebody may have wrapped it again meanwhile: then ours stays inside, with nobody listening.
    if (page.fetch === watching) page.fetch = original;
  };
}

async function tellAnswer(response: Promise<Response>, answered: (answer: Answer) => void): Promise<void> {
  try {
    const copy = (await response).clone();
    answered({ status: copy.status, body: await beginning(copy) });
  } catch {
    // The connection broke, or the page gave up: the page sees its own rejection, we see that there was no answer.
    answered({ status: 0, body: '' });
  }
}

/** The first characters of a body, without waiting for the rest of it. */
async function beginning(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  while (text.length < MAX_BODY) {
    const { value, done } = await reader.read();
    if (done) break;
    text += decoder.decode(value, { stream: true });
  }
  void reader.cancel();
  return text.slice(0, MAX_BODY);
}

function watchXhr(sent: Sent): () => void {
  const methods = new WeakMap<XMLHttpRequest, string>();
  const restoreOpen = replaceMethod('open', (original) => {
    return function (this: XMLHttpRequest, ...args: unknown[]): void {
      methods.set(this, String(args[0]));
      original.apply(this, args);
    };
  });
  const restoreSend = replaceMethod('send', (original) => {
    return function (this: XMLHttpRequest, ...args: unknown[]): void {
      const sizes = uploadSizes(methods.get(this) ?? 'GET', args[0]);
      const answered = sizes && sent(sizes);
      if (answered) {
        const tell = (): void => answered({ status: this.status, body: textOf(this) });
        this.addEventListener('loadend', tell, { once: true });
      }
      original.apply(this, args);
    };
  });
  return () => {
    restoreOpen();
    restoreSend();
  };
}

type XhrMethod = (this: XMLHttpRequest, ...args: unknown[]) => void;

/** Puts our method in place of one of the prototype's, which may itself be inherited. Returns how to undo it. */
function replaceMethod(name: 'open' | 'send', wrap: (original: XhrMethod) => XhrMethod): () => void {
  const prototype = XMLHttpRequest.prototype;
  const own = Object.getOwnPropertyDescriptor(prototype, name);
  const watching = wrap(Reflect.get(prototype, name) as XhrMethod);
  Object.defineProperty(prototype, name, {
    configurable: true,
    enumerable: true,
    writable: true,
    value: watching,
  });
  return () => {
    if (Reflect.get(prototype, name) !== watching) return;
    if (own) Object.defineProperty(prototype, name, own);
    else Reflect.deleteProperty(prototype, name);
  };
}

function textOf(request: XMLHttpRequest): string {
  if (request.responseType === '' || request.responseType === 'text') {
    return request.responseText.slice(0, MAX_BODY);
  }
  return request.responseType === 'json' ? JSON.stringify(request.response).slice(0, MAX_BODY) : '';
}

/** Sizes of the files in a request; undefined when it is no upload, empty when the files cannot be looked at. */
function uploadSizes(method: string, body: unknown, request?: Request): readonly number[] | undefined {
  if (!/^(?:post|put|patch)$/i.test(method)) return undefined;
  if (body instanceof Blob) return [body.size];
  if (body instanceof FormData) {
    const files = [...body.values()].filter((value) => value instanceof Blob);
    return files.length > 0 ? files.slice(0, MAX_SIZES).map((file) => file.size) : undefined;
  }
  const type = request?.headers.get('content-type') ?? '';
  return /multipart\/form-data|octet-stream|application\/pdf/i.test(type) ? [] : undefined;
}
