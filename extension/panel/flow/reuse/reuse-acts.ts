import { componentForEvidence } from '../../../../shared/domain/evidence-facts';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import type { ReusedFile } from '../../../../shared/domain/reuse-source';
import { showFailure } from '../attach-components';
import { changeComponent, componentOf, type Bench } from '../bench';
import { without, type ComponentView } from '../state';
import { dossierByCode, type FoundDossier } from './host-dossier';
import { isSigned, readableFiles, signedPapers, type HostPaper, type ReuseSearch } from './reuse-search';

/** What can be done to find a paper again that stands in another dossier. */
export interface ReuseActs {
  /** Tells what this device's log has proven in a dossier; asks the host where it has nothing. */
  findReuse(dossier: string): Promise<void>;
  /** Asks the host what it lists in the dossier that was found. */
  askReuseHost(): Promise<void>;
  /** Reads one of the host's files: its hash, and its signatures. */
  readReuse(paper: HostPaper): Promise<void>;
  /** Puts the very file that a component was said to be used again from into it. */
  attachReused(component: string): Promise<void>;
}

interface ReuseHands {
  readonly track: <T>(begin: () => Promise<T>) => Promise<T>;
  readonly take: (component: string, files: readonly File[]) => Promise<void>;
}

/** Looking into other dossiers with the officer's own session. Nothing of them is kept but what is chosen in the end. */
export function reuseActs(bench: Bench, { track, take }: ReuseHands): ReuseActs {
  return {
    async findReuse(dossier) {
      if (!bench.checklist().noScan) return;
      const lines = await bench.desk.evidence.ofDossier(dossier);
      const logged = lines.ok ? signedPapers(lines.value) : [];
      bench.change((shown) =>
        shown.noScan ? { ...shown, noScan: { ...shown.noScan, reuse: { dossier, logged } } } : shown,
      );
      if (logged.length === 0) await askHost(bench);
    },
    askReuseHost: () => askHost(bench),
    readReuse: (paper) => read(bench, paper),
    async attachReused(key) {
      const component = componentOf(bench, key);
      const wanted = component && reusedFile(component);
      if (!wanted || component.work) return;
      const work = { kind: 'taking', file: wanted.from, done: 0, of: 1, pages: 0 } as const;
      changeComponent(bench, key, (one) => ({ ...without(one, 'failure'), work }));
      const bytes = await track(() => fetchReused(bench, wanted.from, wanted.file));
      changeComponent(bench, key, (one) => without(one, 'work'));
      if (bytes.ok) await take(key, [bytes.value]);
      else showFailure(bench, key, bytes.failure);
    },
  };
}

/** The file that a component was said to be used again from, where it is known and signed. */
export function reusedFile({
  noScan,
}: Pick<ComponentView, 'noScan'>): { readonly from: string; readonly file: ReusedFile } | undefined {
  if (noScan?.state !== 'reused' || noScan.reuse?.source !== 'other-dossier') return undefined;
  const { from, file } = noScan.reuse;
  return file?.signed === true ? { from, file } : undefined;
}

async function askHost(bench: Bench): Promise<void> {
  const { noScan } = bench.checklist();
  const dossier = noScan?.reuse?.dossier;
  const { host } = bench.ports;
  if (dossier === undefined || noScan?.reuse?.host?.is === 'asking') return;
  change(bench, dossier, (search) => ({ ...without(search, 'look'), host: { is: 'asking' } }));
  const found = host ? await dossierByCode(host, dossier) : fail({ code: 'host/not-listable' });
  change(bench, dossier, (search) => ({
    ...search,
    host: found.ok
      ? { is: 'listed', id: found.value.id, files: readableFiles(found.value.dossier) }
      : { is: 'failed', failure: found.failure },
  }));
}

async function read(bench: Bench, paper: HostPaper): Promise<void> {
  const search = bench.checklist().noScan?.reuse;
  const { host, work } = bench.ports;
  if (!host || search?.host?.is !== 'listed' || search.look?.is === 'reading') return;
  const { dossier } = search;
  change(bench, dossier, (now) => ({ ...now, look: { is: 'reading', paper } }));
  const bytes = await host.bytes(search.host.id, paper.reference);
  if (!bytes.ok) {
    change(bench, dossier, (now) => ({ ...now, look: { is: 'failed', paper, failure: bytes.failure } }));
    return;
  }
  const verified = await work.verifyPdf?.(bytes.value);
  const report = verified?.ok ? verified.value : undefined;
  const signed = isSigned(report);
  const found: ReusedFile = {
    ...{ sha256: await work.sha256Hex(bytes.value), seen: 'host' },
    component: await componentForEvidence(paper.component),
    reference: await componentForEvidence(paper.reference),
    ...(signed !== undefined && { signed }),
  };
  change(bench, dossier, (now) => ({
    ...now,
    look: { is: 'read', paper, found, ...(report && { report }) },
  }));
}

/** The very bytes, or 'host/no-such-file'. What the log calls the file is tried first. */
async function fetchReused(bench: Bench, from: string, file: ReusedFile): Promise<Result<File>> {
  const { host } = bench.ports;
  if (!host) return fail({ code: 'host/not-listable' });
  const found = await dossierByCode(host, from);
  if (!found.ok) return found;
  for (const paper of await likelyFirst(found.value, file)) {
    const bytes = await host.bytes(found.value.id, paper.reference);
    if (bytes.ok && (await bench.ports.work.sha256Hex(bytes.value)) === file.sha256)
      return ok(new File([bytes.value], paper.file, { type: 'application/pdf' }));
  }
  return fail({ code: 'host/no-such-file', dossier: from });
}

/** All its files, those that the log speaks of first. */
async function likelyFirst(
  { dossier }: FoundDossier,
  { component, reference }: ReusedFile,
): Promise<readonly HostPaper[]> {
  const all = await Promise.all(
    readableFiles(dossier).map(async (paper) => {
      const isIt = reference !== undefined && (await componentForEvidence(paper.reference)) === reference;
      const isOfIt = component !== undefined && (await componentForEvidence(paper.component)) === component;
      return { paper, rank: isIt ? 0 : isOfIt ? 1 : 2 };
    }),
  );
  return all.sort((one, other) => one.rank - other.rank).map(({ paper }) => paper);
}

/** Changes what is shown, unless somebody looks at another dossier by now. */
function change(bench: Bench, dossier: string, to: (search: ReuseSearch) => ReuseSearch): void {
  bench.change((shown) => {
    const { noScan } = shown;
    if (noScan?.reuse?.dossier !== dossier) return shown;
    return { ...shown, noScan: { ...noScan, reuse: to(noScan.reuse) } };
  });
}
