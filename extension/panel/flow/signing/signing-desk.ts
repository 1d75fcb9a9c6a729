import { signal, type ReadonlySignal } from '@preact/signals';
import type { SignedPdf } from '../../../../shared/contracts/sign-worker';
import type { Signer, SignSettings, SigningJob } from '../../../../shared/contracts/signer';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import { without } from '../../../../shared/domain/without';
import type { SigningView } from './signing-view';
import type { SigningPort } from './signing-port';

/** Signing in the panel: one key for all dossiers, asked for once, when it is needed. */
export interface SigningDesk {
  /** Undefined until the office's choices are read. */
  readonly view: ReadonlySignal<SigningView | undefined>;
  /** Reads the office's choices again, and in the background whether a document can be signed. */
  look(): Promise<SignSettings>;
  /**
   * Signs a document. Where the key is not open the officer is asked for it first: 'cancelled' when they would rather
   * not now. The signing program's own question that was broken off is 'sign/cancelled'.
   */
  sign(job: SigningJob): Promise<Result<SignedPdf>>;
  /** Asks for the key before anything needs it. */
  askKey(): Promise<void>;
  /** Lets the officer choose another key file, where the browser remembers it; false where it has to be given. */
  chooseKey(): Promise<boolean>;
  /** The officer's answer; undefined goes back. The password is kept nowhere. */
  answerKey(given: { readonly password: string; readonly file?: File } | undefined): Promise<void>;
  /** Breaks off what the signing program asks. */
  stopPin(): void;
  /** Forgets the key. */
  lock(): Promise<void>;
  /** Opens the page on which the office's choices are made. */
  openSettings(): void;
}

/** A desk for signing on the given world. */
export function signingDesk(port: SigningPort): SigningDesk {
  const view = signal<SigningView>();
  /** Documents that wait for the key. */
  let waiting: ((opened: boolean) => void)[] = [];
  let pin: AbortController | undefined;
  /** A signer may keep what it learnt of its program: it is made anew only for other choices. */
  let made: { readonly of: string; readonly signer: Signer | undefined } | undefined;

  const change = (changes: Partial<SigningView>): void => {
    if (view.value) view.value = { ...view.value, ...changes };
  };
  const leave = (...names: ('key' | 'pin' | 'signer')[]): void => {
    if (view.value) view.value = without(view.value, ...names);
  };

  async function read(): Promise<{ readonly settings: SignSettings; readonly signer: Signer | undefined }> {
    const settings = await port.settings();
    const of = JSON.stringify(settings);
    if (made?.of !== of) made = { of, signer: port.signer(settings) };
    view.value = { ...view.value, settings };
    return { settings, signer: made.signer };
  }

  async function lookAt(signer: Signer | undefined): Promise<void> {
    if (!signer) leave('signer');
    else {
      const state = await signer.state();
      // A late answer says nothing of what signs by now.
      if (made?.signer === signer) change({ signer: state });
    }
  }

  async function ask(asked: boolean): Promise<void> {
    if (view.value?.key) {
      change({ key: { ...view.value.key, asked: asked || view.value.key.asked } });
      return;
    }
    const file = await port.keyFile.remembered();
    change({ key: { asked, busy: false, ...(file !== undefined && { file }) } });
  }

  /** Whether the key was opened; false also when the document is not waited for any more. */
  async function opened(signal: AbortSignal | undefined): Promise<boolean> {
    await ask(true);
    return new Promise((resolve) => {
      waiting.push(resolve);
      // What was answered long ago may end any time: it takes no later question with it.
      const end = (): void => {
        if (waiting.includes(resolve)) settle(false);
      };
      signal?.addEventListener('abort', end, { once: true });
      if (signal?.aborted) end();
    });
  }

  function settle(isOpen: boolean): void {
    const all = waiting;
    waiting = [];
    leave('key');
    for (const resolve of all) resolve(isOpen);
  }

  /** Undefined once it can sign. */
  async function ready(signer: Signer, signal: AbortSignal | undefined): Promise<Result<void>> {
    const state = await signer.state();
    change({ signer: state });
    if (state.state === 'missing') return fail({ code: 'sign/service-missing' });
    if (state.state !== 'closed' || (await opened(signal))) return ok(undefined);
    return fail({ code: 'cancelled' });
  }

  async function signWith(signer: Signer, job: SigningJob): Promise<Result<SignedPdf>> {
    if (signer.kind === 'p12') return signer.sign(job);
    const stop = new AbortController();
    pin = stop;
    change({ pin: true });
    const signal = job.signal ? AbortSignal.any([job.signal, stop.signal]) : stop.signal;
    const signed = await signer.sign({ ...job, signal });
    leave('pin');
    return !signed.ok && stop.signal.aborted ? fail({ code: 'sign/cancelled' }) : signed;
  }

  return {
    view,
    async look() {
      const { settings, signer } = await read();
      if (settings.demand === 'nothing') leave('signer');
      else void lookAt(signer);
      return settings;
    },
    async sign(job) {
      const { signer } = await read();
      if (!signer) return fail({ code: 'sign/demanded' });
      const open = await ready(signer, job.signal);
      if (!open.ok) return open;
      const signed = await signWith(signer, job);
      if (signed.ok || signed.failure.code !== 'sign/locked') {
        void lookAt(signer);
        return signed;
      }
      // It closed by itself between two documents: it is asked for once more.
      const again = await ready(signer, job.signal);
      return again.ok ? signWith(signer, job) : again;
    },
    askKey: () => ask(false),
    async chooseKey() {
      if (!port.keyFile.pick) return false;
      const file = await port.keyFile.pick();
      const key = view.value?.key;
      if (file !== undefined && key) change({ key: { ...without(key, 'failure'), file } });
      return true;
    },
    async answerKey(given) {
      const key = view.value?.key;
      if (!key || key.busy) return;
      if (!given) {
        settle(false);
        return;
      }
      change({ key: { ...without(key, 'failure'), busy: true } });
      const { password, file } = given;
      const certificate = await port.keyFile.open(password, file);
      if (certificate.ok) {
        change({ signer: { state: 'ready', certificate: certificate.value } });
        settle(true);
      } else if (view.value?.key) {
        // Else nobody waits any more: the run was stopped meanwhile.
        change({ key: { ...view.value.key, busy: false, failure: certificate.failure } });
      }
    },
    stopPin: () => pin?.abort(),
    openSettings: () => port.openSettings(),
    async lock() {
      await port.keyFile.close();
      await lookAt((await read()).signer);
    },
  };
}
