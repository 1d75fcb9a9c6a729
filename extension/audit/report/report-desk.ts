import type { ComposeReport, Report, ReportForm } from '../../../shared/contracts/report';
import { fail, ok, type Result } from '../../../shared/domain/result';
import { plainNote } from '../../../shared/report/note';
import { reportSheetText } from '../../../shared/text/report-sheet';
import type { AuditPort } from '../flow/audit-port';

/** Writes a report: the report worker, or a fake in a test. */
export type ReportWriter = (request: ComposeReport) => Promise<Result<Blob>>;

/** Writes a report and hands it to the browser to save; answers the file's name. The note is kept nowhere else. */
export async function saveReport(
  port: AuditPort,
  write: ReportWriter,
  report: Report,
  form: ReportForm,
  note: string,
): Promise<Result<string>> {
  const file = await write({ report, form, note: plainNote(note) });
  if (!file.ok) return fail(file.failure);
  const name = reportSheetText.fileName(report.period.name, form);
  port.saveFile(file.value, name);
  return ok(name);
}
