import { GENESIS, type ChainFault, type ChainLink } from '../evidence-chain';
import type { EvidenceFileReport, FileProof, KnownLines, SourceFault } from './report';
import { isSigned, serialiseTrailer, type ExportKind, type ExportTrailer } from './trailer';

/** What is known before a file is read. */
export interface ReaderStart {
  /** Who signed it, as `trailerIn` told. Where another stands at its end, nothing of the file counts. */
  readonly announced?: ExportTrailer;
  /** What is known of the source that `evidenceSourceId` names. */
  readonly known?: KnownLines;
}

/** What was seen of a file by the time its last line was read. */
export interface SeenFile {
  /** Lines of the file, its trailer among them. */
  readonly places: number;
  /** Told by its first line. */
  readonly kind?: ExportKind;
  readonly trailer?: ExportTrailer;
  /** Place of the first line behind the trailer. */
  readonly behind?: number;
  readonly broken?: { readonly line: number; readonly reason: ChainFault };
  readonly gap?: { readonly from: number; readonly to: number };
  /** Number of the first line that is known otherwise. */
  readonly fork?: number;
  readonly first?: ChainLink;
  /** The last line up to which the chain holds. */
  readonly end?: ChainLink;
  /** The last line that holds and is not known otherwise. */
  readonly held?: ChainLink & { readonly at: string };
  readonly known: number;
  readonly added: number;
}

/** What a source is called that no key vouches for: by the hash of its first line. */
export function unsignedSource(firstHash = GENESIS): string {
  return `unsigned-${firstHash.slice(0, 16)}`;
}

/** Judges a file that was read to its end. */
export async function judge(seen: SeenFile, start: ReaderStart): Promise<EvidenceFileReport> {
  const signing = await signatureFault(seen, start);
  const { trailer, broken, gap, fork } = seen;
  const ended = trailer && !broken && !signing ? endFault(seen, trailer) : undefined;
  const refused = signing ?? ended;
  const whole = trailer !== undefined && broken === undefined;
  const proof: FileProof = refused ? 'none' : whole ? 'signed' : 'unsigned';
  // What a broken or foreign file says of a device's other lines is not the device's word.
  const ofDevice = proof === 'signed' || trailer === undefined;
  const faults: readonly (SourceFault | undefined | false)[] = [
    broken && { is: 'chain', ...broken },
    refused,
    proof === 'unsigned' && { is: 'unsigned' },
    ofDevice && gap && { is: 'gap', ...gap },
    ofDevice && fork !== undefined && { is: 'fork', line: fork },
  ];
  return {
    source: proof === 'signed' && trailer ? trailer.device : unsignedSource(seen.first?.hash),
    kind: trailer && !refused ? trailer.kind : (seen.kind ?? 'counter'),
    ...(proof === 'signed' && trailer?.unit !== undefined && { unit: trailer.unit }),
    proof,
    ...counted(proof === 'none' ? { places: 0, known: 0, added: 0 } : seen),
    ...(trailer && { trailer }),
    faults: faults.filter((fault) => fault !== undefined && fault !== false),
  };
}

function counted({ first, held, known, added }: SeenFile) {
  const from = first?.seq ?? 1;
  return {
    ...{ lines: known + added, known, added, from },
    to: held?.seq ?? from - 1,
    last: held?.hash ?? first?.previous ?? GENESIS,
    ...(held && { newest: held.at }),
  };
}

async function signatureFault(
  { trailer, kind, behind }: SeenFile,
  { announced }: ReaderStart,
): Promise<SourceFault | undefined> {
  if (!trailer) return announced && { is: 'signature' };
  const other = announced !== undefined && serialiseTrailer(announced) !== serialiseTrailer(trailer);
  const foreign = kind !== undefined && kind !== trailer.kind;
  if (other || foreign || !(await isSigned(trailer))) return { is: 'signature' };
  return behind === undefined ? undefined : { is: 'tail', line: behind };
}

/**
 * Whether the signature is about the lines that stand above it. More lines before its first are bound by it all the
 * same, since each hash is over the one before: so several exports can be kept as one file under the newest signature.
 */
function endFault({ places, first, end }: SeenFile, trailer: ExportTrailer): SourceFault | undefined {
  const empty = first === undefined && trailer.from === trailer.to + 1;
  const fits = first && end?.seq === trailer.to && end.hash === trailer.last && first.seq <= trailer.from;
  return empty || fits ? undefined : { is: 'tail', line: places };
}
