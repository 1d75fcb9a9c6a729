import { fail, ok, type Result } from '../../../shared/domain/result';

/** Where the signing program of the Government Cipher Committee (VGCA Sign Service) listens on an officer's machine. */
export const PROGRAM_ADDRESS = 'wss://127.0.0.1:8987';

/** What the program is asked here. It knows more, none of which works without a server. */
export type ProgramCommand = 'GetVersion' | 'GetCertInfo' | 'SignMsg';

/** One call: one socket, one text there, one text back. */
export interface ProgramCall {
  readonly command: ProgramCommand;
  readonly text: string;
  /** How long an answer may take once the program has taken the call. */
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** Opens a socket. */
export type OpenSocket = (address: string) => WebSocket;

/** A program on the same machine takes a call at once, or is not there. */
export const CONNECT_LIMIT_MS = 3_000;

/**
 * Asks the program and answers with its text as it came. 'sign/service-missing': it took no call.
 * 'sign/service-closed': it hung up without an answer. 'sign/service-answer': what came is no text.
 * 'sign/service-timeout', 'sign/cancelled'. The socket is closed whatever happens.
 */
export function callProgram(
  address: string,
  { command, text, limitMs, signal }: ProgramCall,
  open: OpenSocket,
): Promise<Result<string>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve(fail({ code: 'sign/cancelled' }));
      return;
    }
    const socket = open(`${address}/${command}`);
    let taken = false;
    let timer = setTimeout(() => end(fail({ code: 'sign/service-missing' })), CONNECT_LIMIT_MS);
    const cancel = (): void => end(fail({ code: 'sign/cancelled' }));

    /** The first end counts; closing brings a second one, which finds everything settled. */
    function end(result: Result<string>): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      socket.close();
      resolve(result);
    }

    socket.addEventListener('open', () => {
      taken = true;
      clearTimeout(timer);
      timer = setTimeout(() => end(fail({ code: 'sign/service-timeout', limitMs })), limitMs);
      socket.send(text);
    });
    socket.addEventListener('message', ({ data }: MessageEvent<unknown>) =>
      end(typeof data === 'string' ? ok(data) : fail({ code: 'sign/service-answer' })),
    );
    // An error is always followed by this: https://websockets.spec.whatwg.org/#feedback-from-the-protocol
    socket.addEventListener('close', () =>
      end(fail({ code: taken ? 'sign/service-closed' : 'sign/service-missing' })),
    );
    signal?.addEventListener('abort', cancel);
  });
}
