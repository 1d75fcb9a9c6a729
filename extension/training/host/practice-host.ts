import { signal, type ReadonlySignal } from '@preact/signals';
import type { AttachOutcome, AttachPlan, HostFile, RecognisedPage } from '../../../shared/contracts/messages';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { without } from '../../../shared/domain/without';
import type { ClockPort, SitePort } from '../../panel/flow/ports';
import { PRACTICE_DOSSIER, PRACTICE_PARTS, PRACTICE_URL, type PracticePart } from './practice-dossier';

/**
 * What the practice host does wrong with a paper. 'status-413': refuses until the document is clearly smaller.
 * 'success-false': answers 200 with a refusal, once. 'session-ended': 401 for everything until signed in again, once.
 * 'truncated-bytes': says yes and keeps half, once.
 */
export type PracticeFault = 'none' | 'status-413' | 'success-false' | 'session-ended' | 'truncated-bytes';

/** A file that the practice host holds. */
export interface HeldFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly reference: string;
}

/** The practice host as its page shows it. */
export interface HostView {
  readonly at: 'list' | 'dossier';
  readonly signedIn: boolean;
  readonly files: Readonly<Record<string, readonly HeldFile[]>>;
  /** The paper that something is being uploaded to. */
  readonly receiving?: string;
  /** What the page itself says of the last upload: real pages say less than they know. */
  readonly said?: 'received' | 'failed';
}

/** A one-stop system in memory, and the panel's way to it. What it lists and gives back is what it keeps. */
export interface PracticeHost {
  readonly view: ReadonlySignal<HostView>;
  readonly site: SitePort;
  openDossier(): void;
  showList(): void;
  signIn(): void;
  /** From now on everything is as it should be, and somebody is signed in. */
  behave(): void;
  /** From now on this paper is treated so, and every other as it should be. */
  misbehave(part: PracticePart, fault: PracticeFault): void;
  /** Takes all files of a paper off the host. */
  clear(part: PracticePart): void;
  /** Puts a file there that nobody sent from here. */
  seed(part: PracticePart, name: string, bytes: Blob): void;
}

/** A person sees that something is on its way. */
const ANSWER_MS = 700;
/** After a 413, a document of up to this share of the refused one is taken. */
const SMALL_ENOUGH = 0.8;

/** A practice host with nothing on it, at its list of dossiers. */
export function practiceHost(clock: Pick<ClockPort, 'wait'>): PracticeHost {
  const view = signal<HostView>({ at: 'list', signedIn: true, files: {} });
  let faulty: { readonly part: PracticePart; readonly fault: PracticeFault; limit?: number } | undefined;
  let count = 0;

  const change = (changes: Partial<HostView>): void => {
    view.value = { ...view.peek(), ...changes };
  };
  const filesOf = (part: string): readonly HeldFile[] => view.peek().files[part] ?? [];
  const setFiles = (part: string, files: readonly HeldFile[]): void =>
    change({ files: { ...view.peek().files, [part]: files } });
  const listed = (part: string): readonly HostFile[] =>
    filesOf(part).map(({ name, bytes, reference }) => ({ name, bytes: bytes.size, reference }));

  /** Keeps one file a paper, as real systems do where a paper takes one: the earlier one is gone. */
  function store(part: string, name: string, bytes: Blob): void {
    count += 1;
    setFiles(part, [{ name, bytes, reference: `tap-${count}` }]);
  }

  /** The page that is open must be the one that was asked for, and somebody signed in. */
  function guard(): Result<null> {
    const { at, signedIn } = view.peek();
    if (at !== 'dossier') return fail({ code: 'page/changed' });
    return signedIn ? ok(null) : fail({ code: 'attach/session-ended', status: 401 });
  }

  function page(): RecognisedPage {
    return {
      ...{ adapter: 'tap-huan', url: PRACTICE_URL, dossier: PRACTICE_DOSSIER.code, bestGrade: 'read-back' },
      components: PRACTICE_PARTS.map((part) => ({ ...part, files: listed(part.key) })),
    };
  }

  /** What the server does with an upload: keeps what it keeps, and answers what it answers. */
  function receive(part: string, name: string, document: Blob): AttachOutcome['response'] {
    const found = faulty?.part === part ? faulty : undefined;
    // A fault happens once, as a bad moment of a real system does; a size limit stays.
    if (found && found.fault !== 'status-413') faulty = undefined;
    switch (found?.fault) {
      case 'status-413': {
        found.limit ??= document.size * SMALL_ENOUGH;
        if (document.size > found.limit) return { status: 413, verdict: 'refused' };
        break;
      }
      case 'success-false':
        return { status: 200, verdict: 'refused' };
      case 'session-ended':
        change({ signedIn: false });
        return { status: 401, verdict: 'refused' };
      case 'truncated-bytes':
        store(part, name, document.slice(0, Math.floor(document.size / 2), document.type));
        return { status: 200, verdict: 'accepted' };
      case 'none':
      case undefined:
    }
    store(part, name, document);
    return { status: 200, verdict: 'accepted' };
  }

  async function attach(plan: AttachPlan, document: Blob): Promise<Result<AttachOutcome>> {
    const open = guard();
    if (!open.ok) return open;
    change({ receiving: plan.component });
    await clock.wait(ANSWER_MS);
    for (const step of plan.steps)
      if (step.do === 'remove')
        setFiles(
          plan.component,
          filesOf(plan.component).filter(({ name }) => name !== step.file),
        );
    const response = receive(plan.component, plan.fileName, document);
    view.value = {
      ...without(view.peek(), 'receiving'),
      said: response?.verdict === 'accepted' ? 'received' : 'failed',
    };
    return ok({ way: 'input', ...(response ? { response } : {}) });
  }

  const site: SitePort = {
    permission: () => Promise.resolve(true),
    requestPermission: () => Promise.resolve(true),
    agree: () => Promise.resolve(ok(null)),
    recognise: () =>
      Promise.resolve(view.peek().at === 'dossier' ? ok(page()) : fail({ code: 'page/not-recognised' })),
    files: (part) => {
      const open = guard();
      return Promise.resolve(open.ok ? ok(listed(part)) : open);
    },
    plan: (part, file, replaces) => {
      const open = guard();
      return Promise.resolve(open.ok ? ok(planOf(part, file.name, replaces)) : open);
    },
    attach: (plan, document) => attach(plan, document),
    readBack: (part, reference) => {
      const open = guard();
      if (!open.ok) return Promise.resolve(open);
      const file = filesOf(part).find((one) => one.reference === reference);
      return Promise.resolve(file ? ok(file.bytes) : fail({ code: 'attach/network' }));
    },
  };

  return {
    ...{ view, site },
    openDossier: () => change({ at: 'dossier' }),
    showList: () => change({ at: 'list' }),
    signIn: () => change({ signedIn: true }),
    behave() {
      faulty = undefined;
      view.value = { ...without(view.peek(), 'said'), signedIn: true };
    },
    misbehave(part, fault) {
      faulty = { part, fault };
    },
    clear: (part) => setFiles(part, []),
    seed: (part, name, bytes) => store(part, name, bytes),
  };
}

function planOf(part: string, fileName: string, replaces: string | undefined): AttachPlan {
  const name = PRACTICE_PARTS.find(({ key }) => key === part)?.name ?? part;
  return {
    ...{ url: PRACTICE_URL, adapter: 'tap-huan', component: part, fileName },
    shown: { dossier: PRACTICE_DOSSIER.code, name },
    steps: [
      ...(replaces === undefined ? [] : [{ do: 'remove', from: part, file: replaces, label: name } as const]),
      { do: 'attach', ways: [{ by: 'input', target: part }], label: name },
    ],
  };
}
