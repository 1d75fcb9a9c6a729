import type { PaperFacts } from '../../../shared/contracts/adapter-rows';
import type { HostComponent } from '../../../shared/contracts/messages';
import { vietnameseDay } from '../../../shared/domain/dates';
import type { PaperFieldValues } from '../../../shared/domain/paper-fields/fields';
import type { Bench } from './bench';
import { confirmedFields, fieldFacts } from './fields/confirmed-fields';
import type { DocumentFactsToSend } from './ready-document';
import type { ComponentView } from './state';

/** What differs from one document of a component to the next. */
export interface CopyFacts {
  /** Pages in the file. */
  readonly pages: number;
  /** When the copy was made, ISO 8601 in UTC. */
  readonly at: string;
  /** What the officer has confirmed of the paper. */
  readonly fields?: PaperFieldValues | undefined;
}

/**
 * What the panel knows for certain of a document, for the page's metadata fields: the paper's name as the checklist
 * has it, whose dossier it is of, and who copied it when. Number, date, issuer, owner and validity of the paper stand on
 * the paper: only what a person has confirmed of them is told.
 */
export function paperFacts(
  { officer, checklist }: Pick<Bench, 'officer' | 'checklist'>,
  { name, typeCode }: Pick<HostComponent, 'name' | 'typeCode'>,
  { pages, at, fields = {} }: CopyFacts,
): PaperFacts {
  const { dossier, procedure } = checklist().page;
  return {
    docName: name,
    ...(typeCode === undefined ? {} : { docTypeCode: typeCode }),
    ...fieldFacts(fields),
    dossierCode: dossier,
    ...(procedure === undefined ? {} : { procedureCode: procedure }),
    copiedAt: vietnameseDay(new Date(at)),
    copiedBy: officer.id,
    copyAgency: officer.agency,
    fileFormat: 'PDF',
    pages: String(pages),
  };
}

/** What is told of a document that is ready: of a component with several, each has its own confirmed metadata. */
export function copyFacts(ready: DocumentFactsToSend, items: ComponentView['items']): CopyFacts {
  const own = items.filter(({ id }) => ready.items.includes(id));
  return { pages: ready.pages, at: ready.at, fields: confirmedFields(own) };
}
