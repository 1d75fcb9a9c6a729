import type { HostDossier } from '../../../../shared/contracts/host-check';
import { catalogueOn } from '../../../../shared/catalogue/catalogue';
import { recogniseDossierCode, recogniseProcedureCode } from '../../../../shared/domain/codes';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import type { Failure } from '../../../../shared/domain/failure';
import type { ReusedFile } from '../../../../shared/domain/reuse-source';
import type { SignatureReport } from '../../../../shared/domain/signature';

/** What is found of another dossier of the same person, to use one of its papers again. */
export interface ReuseSearch {
  /** Its code. */
  readonly dossier: string;
  /** Signed papers that this device's log has proven there and that were not replaced since, newest first. */
  readonly logged: readonly LoggedPaper[];
  /** What the host itself lists there; absent until it is asked. */
  readonly host?: HostSearch;
  /** The file of the host that was looked at last. */
  readonly look?: FileLook;
}

/** A paper that the log has proven. */
export interface LoggedPaper {
  readonly component: string;
  /** As the catalogue calls it; its code where it does not. */
  readonly name: string;
  readonly sha256: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What became of the question to the host. */
export type HostSearch =
  | { readonly is: 'asking' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'listed'; readonly id: string; readonly files: readonly HostPaper[] };

/** A file of the host that can be read. Its name is shown and kept nowhere. */
export interface HostPaper {
  /** The component's key. */
  readonly component: string;
  readonly name: string;
  readonly file: string;
  readonly reference: string;
}

/** A file as it was read, as the log will have it. `report`: absent where nobody could tell its signatures. */
export type FileLook = { readonly paper: HostPaper } & (
  | { readonly is: 'reading' }
  | { readonly is: 'failed'; readonly failure: Failure }
  | { readonly is: 'read'; readonly found: ReusedFile; readonly report?: SignatureReport }
);

/** The code of another dossier in what was typed or pasted; why it is none otherwise. */
export function otherDossier(
  typed: string,
  own: string,
): { readonly dossier: string } | { readonly wrong: 'no-code' | 'same' } {
  const code = recogniseDossierCode(typed.trim().toUpperCase())?.code;
  if (code === undefined) return { wrong: 'no-code' };
  return code === own ? { wrong: 'same' } : { dossier: code };
}

/** Signed papers that a log has proven in a dossier and that were not replaced since, newest first. */
export function signedPapers(lines: readonly EvidenceFacts[]): readonly LoggedPaper[] {
  const papers = new Map<string, LoggedPaper>();
  for (const { event, component, procedure, sha256, signed, at } of lines) {
    if (event === 'replaced')
      for (const [key, paper] of papers) if (paper.component === component) papers.delete(key);
    if (event !== 'verified' || signed !== true || sha256 === undefined) continue;
    papers.set(`${component} ${sha256}`, { component, name: nameOf(procedure, component, at), sha256, at });
  }
  return [...papers.values()].reverse();
}

/** Files of a dossier of the host whose bytes can be asked for, in its order. */
export function readableFiles({ components }: HostDossier): readonly HostPaper[] {
  return components.flatMap(({ key, name, files }) =>
    files.flatMap(({ name: file, reference }) =>
      reference === undefined ? [] : [{ component: key, name, file, reference }],
    ),
  );
}

/** Whether its code is all that can be written down: nothing is known of its files, and nothing could be read. */
export function canOnlyBeNamed({ logged, host, look }: ReuseSearch): boolean {
  if (look?.is === 'failed' || host?.is === 'failed') return true;
  return logged.length === 0 && host?.is === 'listed' && host.files.length === 0;
}

/** Whether a file is signed, as far as a report tells; time stamps sign nothing. */
export function isSigned(report: SignatureReport | undefined): boolean | undefined {
  return report?.signatures.some(({ kind }) => kind === 'signature');
}

/** Whether a signature in it is broken: such a file is nothing to rely on. */
export function isBroken(report: SignatureReport | undefined): boolean {
  return report?.signatures.some(({ verdict }) => verdict.verdict === 'broken') === true;
}

function nameOf(procedure: string, component: string, at: string): string {
  const national = recogniseProcedureCode(procedure)?.national;
  const known = catalogueOn(at.slice(0, 10)).find(({ code }) => code !== undefined && code === national);
  return known?.components.find(({ code }) => code === component)?.name ?? component;
}
