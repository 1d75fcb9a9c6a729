import { MAX_BODY, MAX_SIZES, type UploadAnswer } from '../observer-protocol';
import { replaceMethod } from './replace-method';
import type { Sent } from './sent';

/**
 * Listens to forms with files that the page posts: into a hidden frame, as older widgets do, or in place of the page
 * itself, which ends this world. Answers how to stop.
 */
export function watchForms(sent: Sent): () => void {
  const posted = (form: HTMLFormElement, submitter?: HTMLElement | null): void => {
    const sizes = sizesIn(form);
    const method = submitter?.getAttribute('formmethod') ?? form.method;
    if (sizes.length === 0 || method.toLowerCase() !== 'post') return;
    const answered = sent(sizes);
    const target = submitter?.getAttribute('formtarget') ?? form.target;
    const frame = [...document.querySelectorAll('iframe')].find(({ name }) => name !== '' && name === target);
    frame?.addEventListener('load', () => answered(answerIn(frame)), { once: true });
  };
  const listen = (event: SubmitEvent): void => {
    const { target, submitter } = event;
    // Pages that send by script prevent the form's own way; whether they do is known once all have been asked.
    setTimeout(() => {
      if (!event.defaultPrevented && target instanceof HTMLFormElement) posted(target, submitter);
    });
  };
  window.addEventListener('submit', listen, true);
  const restore = replaceMethod(HTMLFormElement.prototype, 'submit', (original) => {
    return function (this: unknown, ...args: unknown[]): unknown {
      if (this instanceof HTMLFormElement) posted(this);
      return original.apply(this, args);
    };
  });
  return () => {
    window.removeEventListener('submit', listen, true);
    restore();
  };
}

function sizesIn(form: HTMLFormElement): readonly number[] {
  return [...form.elements]
    .flatMap((field) =>
      field instanceof HTMLInputElement && !field.disabled ? [...(field.files ?? [])] : [],
    )
    .slice(0, MAX_SIZES)
    .map(({ size }) => size);
}

/** What the host wrote into the frame; nothing can be seen where that is another origin, or the browser's own page. */
function answerIn(frame: HTMLIFrameElement): UploadAnswer {
  const { contentDocument, contentWindow } = frame;
  if (!contentDocument || !contentWindow) return { status: 0, body: '', unseen: true };
  const [entry] = contentWindow.performance.getEntriesByType('navigation');
  const status = entry && 'responseStatus' in entry ? Number(entry.responseStatus) : 0;
  const path = contentWindow.location.pathname;
  // A sign-in page is known by its markup, any other answer by its words.
  const isSignIn = contentDocument.querySelector('input[type="password"]') !== null;
  const body = isSignIn ? '<input type="password">' : (contentDocument.body.textContent || '').trim();
  const seen = { body: body.slice(0, MAX_BODY), movedTo: path.slice(0, 300) };
  return status > 0 ? { status, ...seen } : { status: 0, ...seen, unseen: true };
}
