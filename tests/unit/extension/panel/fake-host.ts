import type {
  AttachOutcome,
  AttachPlan,
  HostComponent,
  HostFile,
  RecognisedPage,
} from '../../../../shared/contracts/messages';
import type { Proposal } from '../../../../shared/contracts/proposal';
import type { Failure } from '../../../../shared/domain/failure';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import type { SitePort } from '../../../../extension/panel/flow/ports';

interface HeldFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly reference: string;
}

/** What an upload does on the fake host: what it keeps, and what it answers. */
export type Reaction = (document: Blob) => { keep?: Blob; as?: string; answer: Result<AttachOutcome> };

export const ACCEPTS: Reaction = (document) => ({ keep: document, answer: answered(200, 'accepted') });
export const answered = (
  status: number,
  verdict: 'accepted' | 'refused' | 'unclear',
): Result<AttachOutcome> => ok({ response: { status, verdict } });

/** A one-stop system in memory, seen through the panel's site client. It counts what is sent to it. */
export class FakeHost {
  readonly uploads: { component: string; name: string; bytes: Blob }[] = [];
  /** For each upload, whether the same bytes were to stay beside it. */
  readonly wishes: boolean[] = [];
  readonly held = new Map<string, HeldFile[]>();
  granted = true;
  /** What its page was made of, where nobody described it. */
  proposal: Proposal | undefined;
  adapter = 'fake';
  /** How often the officer agreed to what was made of the page. */
  agreements = 0;
  bestGrade: RecognisedPage['bestGrade'] = 'read-back';
  recognition: Failure | undefined;
  /** Called before each reading of a list; a test lets time pass in it. */
  onList: () => void = () => undefined;
  listFailure: Failure | undefined;
  /** How many readings of a list do not show a new file yet. */
  hiddenLooks = 0;
  reactions = new Map<string, Reaction>();

  constructor(public components: readonly HostComponent[] = [aHostComponent()]) {}

  put(component: string, name: string, bytes: Blob): void {
    const files = this.held.get(component) ?? [];
    this.held.set(component, [...files, { name, bytes, reference: `ref-${String(files.length)}` }]);
  }

  readonly site: SitePort = {
    permission: () => Promise.resolve(this.granted),
    requestPermission: () => Promise.resolve((this.granted = true)),
    agree: () => {
      this.agreements += 1;
      return Promise.resolve(ok(null));
    },
    recognise: () => Promise.resolve(this.recognition ? fail(this.recognition) : ok(this.page())),
    files: (component) => {
      this.onList();
      if (this.listFailure) return Promise.resolve(fail(this.listFailure));
      if (this.uploads.length > 0 && this.hiddenLooks > 0) {
        this.hiddenLooks -= 1;
        return Promise.resolve(ok([]));
      }
      return Promise.resolve(ok(this.listed(component)));
    },
    plan: (component, file, replaces) =>
      Promise.resolve(
        ok<AttachPlan>({
          url: 'https://motcua.example/ho-so/7',
          adapter: 'fake',
          component,
          shown: {},
          fileName: file.name,
          steps: [
            ...(replaces === undefined
              ? []
              : [{ do: 'remove', from: component, file: replaces, label: replaces } as const]),
            { do: 'attach', ways: [{ by: 'input', target: component }], label: file.name },
          ],
        }),
      ),
    attach: (plan, document, wish) => {
      const { component, fileName: name } = plan;
      this.wishes.push(wish?.keepBoth === true);
      this.uploads.push({ component, name, bytes: document });
      const single = !this.components.find((one) => one.key === component)?.multiple;
      const gone = plan.steps.flatMap((step) => (step.do === 'remove' ? [step.file] : []));
      const left = single ? [] : (this.held.get(component) ?? []).filter((file) => !gone.includes(file.name));
      this.held.set(component, left);
      const { keep, as, answer } = (this.reactions.get(component) ?? ACCEPTS)(document);
      if (keep) this.put(component, as ?? name, keep);
      return Promise.resolve(answer);
    },
    readBack: (component, reference) => {
      const file = this.held.get(component)?.find((one) => one.reference === reference);
      return Promise.resolve(file ? ok(file.bytes) : fail({ code: 'attach/network' }));
    },
  };

  private page(): RecognisedPage {
    return {
      adapter: this.adapter,
      url: 'https://motcua.example/ho-so/7',
      dossier: 'H40.12-261121-0007',
      procedure: '1.001193',
      bestGrade: this.bestGrade,
      ...(this.proposal ? { proposal: this.proposal } : {}),
      components: this.components.map((one) => ({ ...one, files: this.listed(one.key) })),
    };
  }

  private listed(component: string): readonly HostFile[] {
    return (this.held.get(component) ?? []).map(({ name, bytes, reference }) => {
      if (this.bestGrade === 'read-back') return { name, bytes: bytes.size, reference };
      return this.bestGrade === 'listed' ? { name, bytes: bytes.size } : { name };
    });
  }
}

/** A component that takes one PDF of up to 5 MB. */
export function aHostComponent(changes: Partial<HostComponent> = {}): HostComponent {
  return {
    key: 'TP01',
    name: 'Tờ khai đăng ký khai sinh',
    required: true,
    multiple: false,
    part: 'component',
    maxBytes: 5_000_000,
    extensions: ['pdf', 'jpg'],
    files: [],
    ...changes,
  };
}
