import type { BacklogField } from '../../domain/backlog/entry';
import type { BacklogBringText, WrongRowText } from '../backlog-bring';
import { formatNumber } from '../numbers';

const FIELDS: Readonly<Record<BacklogField, string>> = {
  number: 'Number and sign',
  issuedOn: 'Issued on',
  title: 'Name of the paper',
  holder: 'Holder',
  personalNumber: 'Personal number',
  issuer: 'Issued by',
  dossier: 'Dossier code',
  procedure: 'Procedure',
  term: 'Valid until',
  place: 'Place in the archive',
};

const count = (value: number): string => formatNumber(value, 'en');

/** English: taking in a list of earlier results. */
export const backlogBringEn: BacklogBringText = {
  fields: FIELDS,
  bring: {
    title: 'Take in a list',
    another: 'Take in another list',
    what: 'An Excel list (.xlsx) or CSV, one paper a row. It needs a number or a dossier code.',
    choose: 'Choose the list',
    drop: 'Drop the list here',
    reading: 'Reading the list…',
    preview: (name) => `Preview: ${name}`,
    good: (rows) => `${count(rows)} rows can be taken in.`,
    none: {
      what: 'No row can be taken in yet.',
      next: 'Choose the column with the number or the dossier code in the table below.',
    },
    columns: 'Columns',
    columnsWhat: 'Choose again where a column is not right.',
    column: (nth, name) => (name === '' ? `Column ${nth}` : `Column ${nth}: ${name}`),
    unused: 'Not used',
    example: (text) => `Example: ${text}`,
    split: 'Split among machines',
    splitWhat: 'All machines take in the same file and choose different parts: no paper is done twice.',
    machines: 'Machines',
    part: 'This machine does',
    partOf: (part, of) => `Part ${part} of ${of}`,
    oneMachine: 'One machine, not split',
    take: (rows) => `Take in ${count(rows)} rows`,
    takePart: (part, of) => `Take in part ${part} of ${of}`,
  },
  wrong: {
    title: (rows) => `${count(rows)} rows cannot be taken in yet`,
    what: 'Correct these rows in the file and take it in again: rows that are here are not taken twice.',
    save: 'Save the list of wrong rows',
    more: (rows) => `${count(rows)} more: save the list to see all.`,
    line: (line, fault) => `Row ${count(line)}: ${fault}`,
    columns: ['Row', 'Reason'],
    fileName: (day) => `wrong-rows-${day}.csv`,
    faults: faultText,
  },
};

function faultText(fault: WrongRowText): string {
  switch (fault.why) {
    case 'nameless':
      return 'neither a number nor a dossier code.';
    case 'date':
      return 'the day of issue is no day (31/12/2015 is expected).';
    case 'future':
      return 'the day of issue is after today.';
    case 'personal-number':
      return 'the personal number has a wrong number of digits.';
    case 'broken':
      return 'a quotation mark is missing, the cells cannot be told apart.';
    case 'too-long':
      return `the cell “${FIELDS[fault.field]}” is too long.`;
    case 'twice':
      return `the same as row ${count(fault.first)}.`;
  }
}
