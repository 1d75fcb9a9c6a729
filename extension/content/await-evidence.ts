import type { AttachLimits, AttachOutcome } from '../../shared/contracts/messages';
import { fail, ok, type Result } from '../../shared/domain/result';
import type { SiteAdapter } from '../adapters/adapter';
import { watchMessages } from './watch-messages';
import { watchUploads, type SeenUpload } from './watch-uploads';

/** What happened since the job began. Starts before the first step, so that nothing is missed. */
export interface Evidence {
  /** What became of the upload, once the steps are done. */
  settled(limits: AttachLimits, signal: AbortSignal): Promise<Result<AttachOutcome>>;
  /** Stops listening; the page is then as it was. */
  end(): void;
}

/** Listens to the page's uploads and messages for one document. */
export function gatherEvidence(
  document: Document,
  adapter: SiteAdapter,
  bytes: number,
  observeMs: number,
): Evidence {
  let upload: SeenUpload | undefined;
  let refusal: AttachOutcome['pageRefusal'];
  let changed: () => void = () => undefined;

  const endUploads = watchUploads(document, bytes, observeMs, (seen) => {
    // The first answer counts: pages that try again by themselves show the same file twice.
    if (!upload?.answer) upload = seen;
    changed();
  });
  const endMessages = watchMessages(document, adapter.messages, (text) => {
    refusal ??= adapter.judgeMessage(text);
    changed();
  });

  function outcome(): Result<AttachOutcome> | undefined {
    const answer = upload?.answer;
    if (answer?.status === 0) return fail({ code: 'attach/network' });
    if (answer) {
      const verdict = adapter.judge(answer.status, answer.body);
      return ok({ response: { status: answer.status, verdict } });
    }
    // A message counts only while nothing was sent: afterwards the answer itself says more.
    return refusal && !upload ? ok({ pageRefusal: refusal }) : undefined;
  }

  return {
    settled: (limits, signal) =>
      new Promise((resolve) => {
        const settle = (result: Result<AttachOutcome>): void => {
          clearTimeout(timer);
          signal.removeEventListener('abort', cancel);
          changed = () => undefined;
          resolve(result);
        };
        const cancel = (): void => settle(fail({ code: 'cancelled' }));
        const tooLate = (): void =>
          settle(upload ? fail({ code: 'page/no-answer', limitMs: limits.answerMs }) : ok({}));
        let timer = setTimeout(tooLate, limits.startMs);
        let sent = false;
        changed = () => {
          const known = outcome();
          if (known) settle(known);
          if (known || !upload || sent) return;
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
