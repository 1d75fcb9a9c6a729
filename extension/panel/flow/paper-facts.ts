import type { PaperFacts } from '../../../shared/contracts/adapter-rows';
import type { HostComponent } from '../../../shared/contracts/messages';
import { vietnameseDay } from '../../../shared/domain/dates';
import type { Bench } from './bench';

/** What differs from one document of a component to the next. */
export interface CopyFacts {
  /** Pages in the file. */
  readonly pages: number;
  /** When the copy was made, ISO 8601 in UTC. */
  readonly at: string;
}

/**
 * What the panel knows for certain of a document, for the page's metadata fields: the paper's name as the checklist
 * has it, whose dossier it is of, and who copied it when. Number, date, issuer, owner and validity of the paper stand on
 * the paper; a person reads them.
 */
export function paperFacts(
  { officer, checklist }: Pick<Bench, 'officer' | 'checklist'>,
  { name }: Pick<HostComponent, 'name'>,
  { pages, at }: CopyFacts,
): PaperFacts {
  const { dossier, procedure } = checklist().page;
  return {
    docName: name,
    dossierCode: dossier,
    ...(procedure === undefined ? {} : { procedureCode: procedure }),
    copiedAt: vietnameseDay(new Date(at)),
    copiedBy: officer.id,
    copyAgency: officer.agency,
    fileFormat: 'PDF',
    pages: String(pages),
  };
}
