import type { ReportText } from '../report';

/** The screen of reports, in English. */
export const reportEn: ReportText = {
  title: 'Periodic report',
  what: 'Choose the period, look at the figures, write down difficulties if there are any, then save. The file has codes and numbers only, no names and no identity numbers. The report itself is in Vietnamese.',
  period: {
    legend: 'Period',
    kind: 'Kind of period',
    span: { month: 'Month', quarter: 'Quarter', year: 'Year', days: 'From day to day' },
    which: { month: 'Which month', quarter: 'Which quarter', year: 'Which year' },
    month: (month, year) => `Month ${month}/${year}`,
    quarter: (quarter, year) => `Quarter ${quarter}/${year}`,
    year: (year) => `Year ${year}`,
    from: 'From',
    until: 'Until the end of',
    wrong: 'The first day must not be after the last day, nor after today.',
    counted: (from, until) => `Dossiers received from ${from} until the end of ${until}.`,
    toDate: 'This period is not over, so the report says that its figures are those to date.',
  },
  reckoning: 'Counting…',
  figures: {
    title: 'Figures that the report will have',
    dossiers: (dossiers) => `${dossiers} dossiers received in the period.`,
    unknown: (dossiers) =>
      `Of ${dossiers} dossiers nobody knows which papers they need, so they are in no share. Run “Check the system” to learn it.`,
    asOf: (time) => `Newest data: ${time}.`,
    noData: {
      what: 'There are no data in this period.',
      next: 'Choose another period, or import the logs of the counters and come back.',
    },
    doubtful: (sources) => ({
      what: `${sources} sources are not whole or are not counted.`,
      next: 'Look at “Sources” before you send it. The report names them.',
    }),
  },
  parts: {
    title: 'Other parts of the report',
    open: (dossiers) => `Dossiers with papers missing: ${dossiers}`,
    citizenFiles: (procedures) => `Procedures with files that citizens bring: ${procedures}`,
    exemptions: (components) => `Papers exempt from scanning: ${components}`,
    reuses: (components) => `Papers of which existing data are used: ${components}`,
    difficulties: (times) => `Difficulties that were recorded (times): ${times}`,
    sources: (sources) => `Sources: ${sources}`,
  },
  note: {
    label: 'Difficulties and proposals',
    hint: 'Is written into the report only; the program does not keep it. No names, identity numbers or phone numbers of citizens.',
    left: (characters) => `${characters} characters left.`,
    tooLong: (limit) => `Longer than ${limit} characters. Shorten it.`,
    personal: 'There is a number like an identity or phone number. Remove it, then save.',
  },
  save: {
    title: 'Save the report',
    what: 'The PDF is for signing and sending. The spreadsheet has the whole list of dossiers, to filter and compare.',
    form: { pdf: 'Save the report as PDF', xlsx: 'Save as XLSX', csv: 'Save as CSV' },
    writing: 'Writing the file…',
    saved: (name) => ({
      what: `${name} was given to the browser to save.`,
      next: 'Look for it in the downloads folder. The report has not been sent anywhere.',
    }),
  },
};
