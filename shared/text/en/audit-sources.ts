import type { AuditSourcesText } from '../audit-sources';
import { say } from '../sentence';

const line = (number: number): string => String(number);

/** Sources of figures and the office's own settings, in English. */
export const auditSourcesEn: AuditSourcesText = {
  sources: {
    title: 'Sources',
    what: 'Each counter exports its signed log as a file. Load these files here; they are read on this computer only.',
    import: 'Load logs',
    importHint: 'Choose one or more .jsonl files, or drop them on this page.',
    local: 'Take from this computer',
    localHint:
      '“Take from this computer” takes the log of this counter and the checks of the system that were made here.',
    drop: 'Drop log files here',
    importing: (file, files) => (files === '1' ? 'Loading the file' : `Loading file ${file} of ${files}`),
    progress: (percent, lines) => `${percent}%, ${lines} lines`,
    writing: (lines) => `${lines} lines read, writing the result`,
    stop: 'Stop loading',
    stopped: 'Stopped. The file that was being loaded does not count.',
    done: (added, known) =>
      known === '0'
        ? `${added} new lines loaded.`
        : `${added} new lines loaded; ${known} were known already.`,
    nothingNew: 'There is no new line in this file.',
    localNothing: 'There is no new log on this computer.',
    list: 'Known sources',
    none: 'There is no source yet.',
    kind: { counter: 'Log of a counter', check: 'Check of the system' },
    thisMachine: 'This computer',
    thisMachinesChecks: 'Checks made on this computer',
    lines: (lines) => `${lines} lines`,
    newest: (time) => `newest ${time}`,
    last: (hash) => `last line ${hash}…`,
    sound: 'No fault found',
    notCounted: 'Does not count yet',
    acceptBelow: 'It does not count yet: nobody knows which computer it is from. See the list below.',
    faults: (count) => (count === '1' ? '1 fault' : `${count} faults`),
    fault: {
      chain: (fault) =>
        say(
          `From line ${line(fault.line)} on the log is no longer whole.`,
          'Lines from there on do not count. Export the log anew at the counter and compare the two files.',
        ),
      signature: () =>
        say(
          'The signature at the end does not fit the content.',
          'The file was changed after it was exported. Export the log anew at the counter.',
        ),
      unsigned: () =>
        say(
          'There is no signature at the end; lines may have been cut off.',
          'Export the log anew at the counter to have every line and the signature.',
        ),
      tail: (fault) =>
        say(
          `The signature does not fit the end of the file (line ${line(fault.line)}).`,
          'Lines were added or cut off at the end. Export the log anew at the counter.',
        ),
      gap: (fault) =>
        say(
          `Lines ${line(fault.from)} to ${line(fault.to)} are missing.`,
          'Load a file that has them; until then they do not count.',
        ),
      fork: (fault) =>
        say(
          `This counter has two different logs from line ${line(fault.line)} on.`,
          'One of them was exchanged. Ask the counter and put it on record before using the figures.',
        ),
      'unknown-device': () =>
        say(
          'Nobody knows which computer this file is from.',
          'Ask the counter for the key of its computer (shown when the evidence log is saved). If it is the same, press “Accept this computer”; until then its figures are not counted.',
        ),
    },
    reason: {
      malformed: 'The line has not the form of this log.',
      sequence: 'Its number does not follow: lines were removed, added or moved.',
      previous: 'The line before it was exchanged.',
      hash: 'Its content was changed.',
      end: 'Lines are missing at the end.',
    },
    export: 'Export file',
    forget: 'Forget this source',
    of: (act, source) => `${act}: ${source}`,
    accept: 'Accept this computer',
    acceptDialog: {
      title: 'Accept this computer?',
      what: 'Compare the key below with the one that the counter reads to you. Accept only if they are exactly the same.',
      key: (key) => `Key: ${key}`,
      unsigned:
        'Nobody signed this file, so there is no key to compare. Accept it only if you took it from the counter’s computer yourself; better have a signed file exported.',
      unsignedYes: 'Accept this file anyway',
      name: 'Name of the computer or counter',
      nameHint: 'For example: Counter 3. No name of a person.',
      nameMissing: 'Enter a name of the computer or counter.',
      unit: 'Code of the unit (optional)',
      unitHint: 'For example: H40.12',
      unitError: 'Write a unit’s code like H40.12: a capital letter, two digits, then dots and numbers.',
      yes: 'Both keys are the same, accept it',
      cancel: 'Later',
    },
    forgetDialog: {
      title: (source) => `Forget the source ${source}?`,
      what: 'All figures counted from it go from this page. The log at the counter stays as it is and can be loaded again.',
      yes: 'Forget this source',
      cancel: 'Keep it',
    },
  },
  office: {
    title: 'Office',
    what: 'Names, colours and units for this page and for the report. Kept on this computer only.',
    heading: 'Heading of the report',
    parentAgency: 'Agency above',
    agency: 'Reporting agency',
    place: 'Place',
    province: 'Province',
    provinceHint: 'For rules of the province’s own. Leave empty if there are none.',
    thresholds: 'Colours',
    thresholdsWhat: 'From how many percent on a figure has which colour. Below orange it is red.',
    from: (colour) => `${colour}, from (%)`,
    thresholdsError: 'The three must be numbers from 0 to 100 and go down: green, yellow, orange.',
    targets: 'Targets of the office',
    targetsWhat: 'Where a field is empty the province’s or the country’s target holds, if there is one.',
    targetsOpen: 'Set a target for each figure',
    target: (figure) => `${figure}, from (%)`,
    targetsError: 'Targets must be numbers from 0 to 100.',
    withoutPaper: 'Procedures without a paper result',
    withoutPaperCodes: 'Codes of the procedures, with commas between them',
    withoutPaperHint: 'For example: 2.000815. They do not count in 4.1 and in results.',
    withoutPaperError: 'One of the codes is none. Write codes like 2.000815.',
    signedResults: 'A result is valid only with a digital signature',
    signedResultsHint: 'An unsigned result file is a fault of its own and no result.',
    units: 'Units',
    unitsWhat: 'Name and level of each unit’s code. Units without a name are shown by their code.',
    noUnits: 'Load logs first: the codes of the units will stand here.',
    unitName: (code) => `Name of ${code}`,
    unitLevel: (code) => `Level of ${code}`,
    save: 'Save',
    saved: 'Saved.',
    file: 'Settings file',
    fileWhat: 'Export it for another computer, or load the file that the office sent.',
    importFile: 'Load settings file',
    exportFile: 'Export settings file',
    imported: 'Settings file loaded.',
  },
};
