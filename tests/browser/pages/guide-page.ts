import type { Handover } from '../../../shared/contracts/handover';
import { sha256Hex } from '../../../shared/domain/sha256';
import { extensionGuide } from '../../../kiosk/guide';
import type { Guide } from '../../../kiosk/flow/state';

/** A paper as the test names it: its bytes are made on the page. */
export interface GuidePaperFixture {
  readonly code: string;
  readonly name: string;
  readonly bytes: number;
}

/** What the test drives: a page that speaks to the extension as the kiosk does, without the way to there. */
export interface GuideHarness {
  present(): Promise<{ readonly here: boolean; readonly ms: number }>;
  /** Begins; answers the SHA-256 of each file by its id. */
  begin(portal: string, papers: readonly GuidePaperFixture[]): Promise<Readonly<Record<string, string>>>;
  readonly told: Guide[];
  /** The session is over. */
  end(): void;
}

const guide = extensionGuide();
let ending = new AbortController();

const harness: GuideHarness = {
  told: [],
  async present() {
    const since = performance.now();
    return { here: await guide.present(), ms: performance.now() - since };
  },
  async begin(portal, papers) {
    ending = new AbortController();
    harness.told.length = 0;
    const files = new Map(papers.map(({ code, bytes }) => [`${code}-1`, pdf(bytes)]));
    const handover = await handoverOf(papers, files);
    void guide.lead({ portal, handover, files }, (one) => harness.told.push(one), ending.signal);
    return Object.fromEntries(
      handover.components.flatMap((component) => component.files.map(({ id, sha256 }) => [id, sha256])),
    );
  },
  end: () => ending.abort(),
};
Object.assign(window, { guide: harness });

/** Bytes that differ from piece to piece, behind the head of a PDF. */
function pdf(bytes: number): Blob {
  const body = new Uint8Array(bytes).map((_, index) => (index * 31 + (index >> 12)) % 251);
  body.set(new TextEncoder().encode('%PDF-1.7\n'));
  return new Blob([body], { type: 'application/pdf' });
}

async function handoverOf(
  papers: readonly GuidePaperFixture[],
  files: ReadonlyMap<string, Blob>,
): Promise<Handover> {
  const components = papers.map(async ({ code, name }) => {
    const file = files.get(`${code}-1`) ?? new Blob();
    const facts = { id: `${code}-1`, part: 1, of: 1, fileName: `${code}.pdf`, pages: 1 };
    const sums = { bytes: file.size, sha256: await sha256Hex(file) };
    return {
      ...{ code, name, required: true, state: 'ready' as const, findings: [] },
      files: [{ ...facts, ...sums, signed: false, conforms: true }],
    };
  });
  return {
    ...{ form: 1, slip: '2026-11-22/007', madeAt: '2026-11-22T08:00:00+07:00', kiosk: 'kiosk-1' },
    procedure: { id: 'khai-sinh', code: '1.001193', name: 'Đăng ký khai sinh' },
    components: await Promise.all(components),
    who: {
      behalf: 'self',
      person: { name: 'Vàng A Páo', number: '011090000108', birthDate: '1990-02-03', from: 'typed' },
    },
  };
}
