import { MAX_BODY, type UploadAnswer } from '../observer-protocol';
import { movedTo } from './moved-to';
import { replaceMethod } from './replace-method';
import type { Sent, SizesOf } from './sent';
import { carries } from './upload-sizes';

/** Listens to uploads by XMLHttpRequest. Answers how to stop. */
export function watchXhr(sent: Sent, sizesOf: SizesOf): () => void {
  const opened = new WeakMap<XMLHttpRequest, { readonly method: string; readonly address: string }>();
  const prototype = XMLHttpRequest.prototype;
  const restoreOpen = replaceMethod(prototype, 'open', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      const [method, address] = args;
      if (this instanceof XMLHttpRequest) {
        opened.set(this, { method: String(method), address: String(address) });
      }
      return original.apply(this, args);
    };
  });
  const restoreSend = replaceMethod(prototype, 'send', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      if (this instanceof XMLHttpRequest) listen(this, args[0]);
      return original.apply(this, args);
    };
  });

  function listen(request: XMLHttpRequest, body: unknown): void {
    const { method, address } = opened.get(request) ?? { method: 'GET', address: '' };
    const sizes = carries(method) ? sizesOf(body) : undefined;
    const answered = sizes && sent(sizes);
    const tell = (): void => void tellAnswer(request, address).then(answered);
    if (answered) request.addEventListener('loadend', tell, { once: true });
  }

  return () => {
    restoreOpen();
    restoreSend();
  };
}

async function tellAnswer(request: XMLHttpRequest, address: string): Promise<UploadAnswer> {
  const { status, responseURL } = request;
  const asked = URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI) : undefined;
  if (asked) asked.hash = '';
  const moved = responseURL !== '' && asked && responseURL !== asked.href ? movedTo(responseURL) : {};
  return { status, body: (await textOf(request)).slice(0, MAX_BODY), ...moved };
}

async function textOf(request: XMLHttpRequest): Promise<string> {
  const { responseType } = request;
  if (responseType === '' || responseType === 'text') return request.responseText;
  const response: unknown = request.response;
  if (response instanceof Blob) return response.slice(0, MAX_BODY).text();
  if (response instanceof ArrayBuffer) return new TextDecoder().decode(response.slice(0, MAX_BODY));
  if (response instanceof Document) return response.documentElement.outerHTML;
  return responseType === 'json' ? JSON.stringify(response) : '';
}
