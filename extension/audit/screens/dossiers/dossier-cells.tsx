import type { AuditDossierRow } from '../../../../shared/contracts/audit';
import { formatDay, formatNumber } from '../../../../shared/text/numbers';
import { procedureName } from '../../flow/procedure-names';
import { useText } from '../../flow/text-context';
import { ColourMark } from '../parts/colour-mark';
import { percentText } from '../parts/numbers';

export interface DossierCellsProps {
  readonly row: AuditDossierRow;
  readonly nameOf: (unit: string) => string;
  readonly address: string;
}

/** What the list says of one dossier. */
export function DossierCells({ row, nameOf, address }: DossierCellsProps) {
  const { text, language } = useText();
  const { none, ratio } = text.common;
  const number = (value: number): string => formatNumber(value, language);
  const known = row.percent !== undefined;
  const procedure = procedureName(row.procedure, text.common.unknown);
  const unit = nameOf(row.unit);
  return (
    <>
      <span role="gridcell" data-column="code">
        <a href={address} tabIndex={-1}>
          {row.code}
        </a>
      </span>
      <span role="gridcell" data-column="percent">
        <ColourMark colour={row.colour}>{percentText(row.percent, text, language)}</ColourMark>
      </span>
      <span role="gridcell" data-column="settled">
        {known ? ratio(number(row.settled), number(row.required)) : text.dossiers.unknownPapers}
      </span>
      <span role="gridcell" data-column="open">
        {number(row.open.length)}
      </span>
      <span role="gridcell" data-column="faults">
        {number(row.faults)}
      </span>
      <span role="gridcell" data-column="unit" title={`${unit} (${row.unit})`}>
        <span>{unit}</span>
      </span>
      <span role="gridcell" data-column="received">
        {formatDay(row.receivedOn)}
      </span>
      <span role="gridcell" data-column="procedure" title={procedure}>
        <span>{procedure}</span>
      </span>
      <span role="gridcell" data-column="officer">
        {row.officer ?? none}
      </span>
    </>
  );
}
