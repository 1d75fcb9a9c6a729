import { MAX_BODY, type UploadAnswer } from '../observer-protocol';
import { movedTo } from './moved-to';
import { replaceMethod } from './replace-method';
import type { Sent, SizesOf } from './sent';
import { carries } from './upload-sizes';

/** Listens to uploads by `fetch`. Answers how to stop. */
export function watchFetch(sent: Sent, sizesOf: SizesOf): () => void {
  return replaceMethod(globalThis, 'fetch', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      const [input, init] = args as Parameters<typeof fetch>;
      const request = input instanceof Request ? input : undefined;
      const method = init?.method ?? request?.method ?? 'GET';
      const sizes = carries(method) ? (sizesOf(init?.body) ?? hiddenSizes(request)) : undefined;
      const answered = sizes && sent(sizes);
      const response = original.apply(globalThis, args) as Promise<Response>;
      if (answered) void tellAnswer(response, answered);
      return response;
    };
  });
}

/** The body of a finished Request cannot be looked at; its type tells whether it is an upload. */
function hiddenSizes(request: Request | undefined): readonly number[] | undefined {
  const type = request?.headers.get('content-type') ?? '';
  return /multipart\/form-data|octet-stream|application\/pdf/i.test(type) ? [] : undefined;
}

async function tellAnswer(
  response: Promise<Response>,
  answered: (answer: UploadAnswer) => void,
): Promise<void> {
  try {
    const copy = (await response).clone();
    // `no-cors` and the like: it may have arrived, and nobody here can know.
    if (copy.type === 'opaque' || copy.type === 'opaqueredirect') {
      answered({ status: 0, body: '', unseen: true });
      return;
    }
    const { status, url } = copy;
    answered({ status, body: await beginning(copy), ...(copy.redirected ? movedTo(url) : {}) });
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
