/** Places of the cell formats in `styles.xml`. */
export const STYLE = {
  text: 0,
  head: 1,
  whole: 2,
  decimal: 3,
  percent: 4,
  day: 5,
  /** A text that begins as a formula does: marked as text for good, also when it is saved as CSV. */
  quoted: 6,
} as const;

/* Formats 3, 4 and 10 are built in: #,##0, #,##0.00 and 0.00 %. Format 164 is the day as Vietnamese papers write it. */
/** The part `styles.xml`. */
export const STYLES = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Times New Roman"/></font>',
  '<font><b/><sz val="11"/><name val="Times New Roman"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7">',
  format('<alignment vertical="top" wrapText="1"/>'),
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  numberFormat(3),
  numberFormat(4),
  numberFormat(10),
  numberFormat(164),
  format('<alignment vertical="top" wrapText="1"/>', ' quotePrefix="1"'),
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');

function format(inner: string, more = ''): string {
  return `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"${more} applyAlignment="1">${inner}</xf>`;
}

function numberFormat(id: number): string {
  return `<xf numFmtId="${String(id)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`;
}
