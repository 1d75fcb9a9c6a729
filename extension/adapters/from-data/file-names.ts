/** Longest text that is taken for a file's line; the search's time grows with the square of it. */
export const MAX_LINE = 500;
/* "nhận file .pdf" and "*.pdf" name types: a name has no blank and no star before its dot. */
const FILE_NAME =
  /[^\s()[\]<>|](?:[^<>|\n]*?)(?<![\s*,;])\.(?:pdf|docx?|xlsx?|png|jpe?g|tiff?|txt|rtf|zip|rar)(?![\p{L}\p{N}])/iu;

/** The first file name in a text. */
export function fileNameIn(text: string): string | undefined {
  return FILE_NAME.exec(text.slice(0, MAX_LINE))?.[0];
}

/** Whether a text names a file. */
export function namesFile(text: string): boolean {
  return FILE_NAME.test(text.slice(0, MAX_LINE));
}
