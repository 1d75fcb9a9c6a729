import type { ComposeReport, ReportForm } from '../../shared/contracts/report';
import { ok, type Result } from '../../shared/domain/result';
import { reportCsv } from '../../shared/report/csv';
import { reportSheets } from '../../shared/report/sheets';
import { drawReport } from './draw-report';
import { reportFonts, type ReportFonts } from './fonts';
import { XLSX_TYPE, xlsxOf } from './xlsx';

/** Draws a report in the form that was asked for. `fonts` are asked for where there are pages to draw. */
export async function compose(
  { report, form, note }: ComposeReport,
  fonts: () => Promise<ReportFonts> = reportFonts,
): Promise<Result<Blob>> {
  const makers: Readonly<Record<ReportForm, () => Promise<Blob>>> = {
    pdf: async () => new Blob([drawReport(report, note, await fonts())], { type: 'application/pdf' }),
    xlsx: () =>
      Promise.resolve(new Blob([xlsxOf(reportSheets(report, note), report.day)], { type: XLSX_TYPE })),
    csv: () => Promise.resolve(new Blob([reportCsv(report, note)], { type: 'text/csv;charset=utf-8' })),
  };
  return ok(await makers[form]());
}
