import type {
  Handover,
  HandoverComponent,
  HandoverFile,
  HandoverFinding,
} from '../../../shared/contracts/handover';
import { portalWord, type Visit } from '../../../shared/domain/visit';
import { findingsOf } from '../../../shared/storage/facts-of-page';
import { broughtPdfOf, itemsOf, pagesOf, type Draft, type Item } from '../draft';
import { papersOf, type Paper } from '../papers';
import type { PaperDocument, ReadyDocument } from '../state';

/** A file that is ready to be handed over, by the id that it has in a package: `TP01-1`. */
export interface FileToHand {
  readonly id: string;
  readonly component: string;
  readonly part: number;
  readonly of: number;
  readonly document: ReadyDocument;
}

/** What a description of a dossier is made of. `hashes`: SHA-256 by file id. */
export interface HandoverFacts {
  readonly draft: Draft;
  readonly visit: Visit;
  readonly files: readonly FileToHand[];
  readonly hashes: ReadonlyMap<string, string>;
  /** `2026-11-22/007` */
  readonly slip: string;
  /** ISO 8601 with zone. */
  readonly madeAt: string;
  readonly kiosk: string;
}

/** The files that could be made. One that could not is not handed over, and its paper says so. */
export function filesToHand(documents: readonly PaperDocument[]): readonly FileToHand[] {
  return documents.flatMap(({ component, part, of, file }) =>
    file.is === 'ready'
      ? [{ id: `${component}-${String(part)}`, component, part, of, document: file.value }]
      : [],
  );
}

/** The description of a dossier as it stands now: the whole checklist, with and without files. */
export function handoverOf(facts: HandoverFacts): Handover {
  const { draft, visit, slip, madeAt, kiosk } = facts;
  const { id, code, name } = draft.procedure;
  const { who, resultWay, phone, consent, declaration } = visit;
  const portal = portalWord(visit);
  return {
    form: 1,
    ...{ slip, madeAt, kiosk },
    procedure: { id, name, ...(code !== undefined && { code }) },
    components: papersOf(draft).map((paper) => componentOf(facts, paper)),
    ...(who && { who }),
    ...(resultWay && { resultWay }),
    ...(phone && { phone }),
    ...(consent && { consent }),
    ...(declaration && { declaration }),
    ...(portal && { portal }),
  };
}

function componentOf(facts: HandoverFacts, paper: Paper): HandoverComponent {
  const { draft } = facts;
  const { code, name } = paper.component;
  const own = facts.files.filter(({ component }) => component === code);
  const items = itemsOf(draft, code);
  const brought = broughtPdfOf(draft, code);
  return {
    ...{ code, name, required: paper.required },
    state: stateOf(paper, items.length > 0 && own.length < Math.max(1, own[0]?.of ?? 1)),
    files: own.map((file) => fileOf(file, facts.hashes.get(file.id) ?? '')),
    findings: findingsIn(draft, items),
    ...(brought && { broughtPdf: { version: brought.version, at: brought.at } }),
  };
}

/** A paper whose file could not be made whole has to be looked at, whatever its pages are like. */
function stateOf({ status }: Paper, lacksFiles: boolean): HandoverComponent['state'] {
  if (status === 'reading') return 'missing';
  return lacksFiles && status === 'ready' ? 'review' : status;
}

function fileOf({ id, part, of, document }: FileToHand, sha256: string): HandoverFile {
  const { fileName, pdf, pages, signed, conforms } = document;
  return { ...{ id, part, of, fileName, sha256, bytes: pdf.size }, ...{ pages, signed, conforms } };
}

/** Pages are counted over all that lies in the paper, as they stand in it. */
function findingsIn(draft: Draft, items: readonly Item[]): readonly HandoverFinding[] {
  const found: HandoverFinding[] = [];
  let page = 1;
  for (const item of items) {
    found.push(...findingsOn(draft, item, page));
    page += pagesOf(item);
  }
  return found;
}

function findingsOn({ across }: Draft, item: Item, page: number): readonly HandoverFinding[] {
  if (item.kind === 'document') return [];
  return [...findingsOf(item), ...(across[item.id] ?? [])].map(({ flaw, severity }) => ({
    ...{ page, flaw, severity },
    accepted: item.accepted.includes(flaw),
  }));
}
