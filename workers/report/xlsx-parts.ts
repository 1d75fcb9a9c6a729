import { columnName, xmlText, type Sheet } from './xlsx-sheet';
import { STYLES } from './xlsx-styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything of a workbook but its sheets' contents. */
export function fixedParts(sheets: readonly Sheet[]): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': workbook(sheets),
    'xl/_rels/workbook.xml.rels': relations(sheets),
    'xl/styles.xml': STYLES,
  };
}

/** Each sheet as a part of its own. */
export function worksheetsIn(
  sheets: readonly Sheet[],
  toXml: (sheet: Sheet) => string,
): Record<string, string> {
  return Object.fromEntries(sheets.map((sheet, index) => [`xl/${sheetPath(index)}`, toXml(sheet)]));
}

function sheetPath(index: number): string {
  return `worksheets/sheet${String(index + 1)}.xml`;
}

function contentTypes(sheets: readonly Sheet[]): string {
  const own = sheets.map(
    (_sheet, index) =>
      `<Override PartName="/xl/${sheetPath(index)}" ContentType="${CONTENT}.worksheet+xml"/>`,
  );
  return [
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/>`,
    `${own.join('')}</Types>`,
  ].join('');
}

function workbook(sheets: readonly Sheet[]): string {
  const tabs = sheets.map(({ name }, index) => {
    const place = String(index + 1);
    return `<sheet name="${xmlText(name)}" sheetId="${place}" r:id="rId${place}"/>`;
  });
  const names = sheets.flatMap(({ name, table }, index) => {
    const last = `$${columnName(table.columns.length - 1)}$${String(table.rows.length + 1)}`;
    const quoted = `'${xmlText(name)}'`;
    const own = `localSheetId="${String(index)}"`;
    return [
      `<definedName name="_xlnm._FilterDatabase" ${own} hidden="1">${quoted}!$A$1:${last}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" ${own}>${quoted}!$1:$1</definedName>`,
    ];
  });
  return [
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${tabs.join('')}</sheets><definedNames>${names.join('')}</definedNames></workbook>`,
  ].join('');
}

function relations(sheets: readonly Sheet[]): string {
  const own = sheets.map(
    (_sheet, index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/worksheet" Target="${sheetPath(index)}"/>`,
  );
  const styles = `<Relationship Id="rId${String(sheets.length + 1)}" Type="${OFFICE}/styles" Target="styles.xml"/>`;
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${styles}</Relationships>`;
}
