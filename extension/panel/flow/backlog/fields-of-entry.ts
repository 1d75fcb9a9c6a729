import type { BacklogEntry } from '../../../../shared/domain/backlog/entry';
import type { PaperFieldValues } from '../../../../shared/domain/paper-fields/fields';

/** What a list says of a paper as the metadata of TT 01/2023/TT-VPCP. The officer confirms it like anything else. */
export function fieldsOfEntry(entry: BacklogEntry): PaperFieldValues {
  const { number, issuedOn, title, personalNumber, issuer, validUntil } = entry;
  return {
    ...(title !== undefined && { docName: title }),
    ...(number !== undefined && { docNumber: number }),
    ...(issuedOn !== undefined && { issueDate: issuedOn }),
    ...(issuer !== undefined && { issuer }),
    ...(personalNumber !== undefined && { ownerId: personalNumber }),
    ...(validUntil !== undefined && { validUntil }),
  };
}
