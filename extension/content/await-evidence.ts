import type { AttachLimits, AttachOutcome } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SiteAdapter } from '../adapters/adapter';
import type { Place } from './host-reader';
import { isSignIn } from './sign-in';
import { watchMessages } from './watch-messages';
import { base64Start, watchUploads, type SeenUpload } from './watch-uploads';

/** What happened since the job began. Starts before the first step, so that nothing is missed. */
export interface Evidence {
  /** Whether an upload of the document has left. */
  readonly sent: boolean;
  /** Whether the page has said anything since. */
  readonly spoke: boolean;
  /** What became of the upload, or the page's refusal, as far as it is known by now. */
  known(): Result<Answered> | undefined;
  /**
   * What became of the upload, once the steps are done.
   * @param idle nothing is under way and nothing will be: then nobody waits until the end for an upload to leave
   */
  settled(limits: AttachLimits, signal: AbortSignal, idle: () => boolean): Promise<Result<Answered>>;
  /** Stops listening; the page is then as it was. */
  end(): void;
}

/** The part of an outcome that is heard rather than read off the page. */
export type Answered = Pick<AttachOutcome, 'response' | 'pageRefusal'>;

/** A page that does nothing about a file for so long waits for its own save button. */
const IDLE_MS = 2_500;

/** Listens to the page's uploads and messages for one document. */
export async function gatherEvidence(
  { document, shadowOf }: Pick<Place, 'document' | 'shadowOf'>,
  adapter: SiteAdapter,
  content: Blob,
  observeMs: number,
): Promise<Evidence> {
  let upload: SeenUpload | undefined;
  let refusal: AttachOutcome['pageRefusal'];
  let spoke = false;
  let changed: () => void = () => undefined;

  const ours = { bytes: content.size, base64: await base64Start(content) };
  const endUploads = watchUploads(document, ours, observeMs, (seen) => {
    // The first answer counts: pages that try again by themselves show the same file twice.
    if (!upload?.answer) upload = seen;
    changed();
  });
  const hear = (text: string): void => {
    spoke = true;
    refusal ??= adapter.judgeMessage(text);
    changed();
  };
  const endMessages = watchMessages(document, adapter.messages, hear, shadowOf);

  function known(): Result<Answered> | undefined {
    const answer = upload?.answer;
    if (answer?.unseen) return ok({ response: { status: 0, verdict: 'unclear' } });
    if (answer?.status === 0) return fail({ code: 'attach/network' });
    if (answer) {
      const { status, body, movedTo } = answer;
      const verdict = adapter.judge(status, body);
      // Words of success may stand on the sign-in page as well.
      const signedOut = verdict !== 'refused' && isSignIn(body, movedTo);
      return signedOut
        ? fail({ code: 'attach/session-ended', status })
        : ok({ response: { status, verdict } });
    }
    // A message counts only while nothing was sent: afterwards the answer itself says more.
    return refusal && !upload ? ok({ pageRefusal: refusal }) : undefined;
  }

  return {
    get sent() {
      return upload !== undefined;
    },
    get spoke() {
      return spoke;
    },
    known,
    settled: (limits, signal, idle) =>
      new Promise((resolve) => {
        const settle = (result: Result<Answered>): void => {
          clearTimeout(timer);
          clearTimeout(early);
          signal.removeEventListener('abort', cancel);
          changed = () => undefined;
          resolve(result);
        };
        const cancel = (): void => settle(fail({ code: 'cancelled' }));
        const tooLate = (): void =>
          settle(upload ? fail({ code: 'page/no-answer', limitMs: limits.answerMs }) : ok({}));
        let timer = setTimeout(tooLate, limits.startMs);
        const early = setTimeout(() => {
          if (!upload && idle()) settle(ok({}));
        }, IDLE_MS);
        let sent = false;
        changed = () => {
          const answered = known();
          if (answered) settle(answered);
          if (answered || !upload || sent) return;
          sent = true;
          clearTimeout(timer);
          timer = setTimeout(tooLate, limits.answerMs);
        };
        signal.addEventListener('abort', cancel);
        if (signal.aborted) cancel();
        else changed();
      }),
    end() {
      endUploads();
      endMessages();
    },
  };
}
