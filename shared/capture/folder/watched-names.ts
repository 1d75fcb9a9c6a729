/** Endings of what becomes pages. What else lies in a folder is nobody's business here. */
const TAKEN = /\.(?:pdf|jpe?g|png|tiff?|bmp|webp|gif|heic|heif)$/iu;
/** Names that programs give to what they have not finished, and that systems hide. */
const UNFINISHED = /^(?:~\$|\.|_?tmp)|\.(?:tmp|part|partial|crdownload|download|filepart)$/iu;

/** Whether a file of that name in a watched folder may become pages. */
export function isWatchedName(name: string): boolean {
  return TAKEN.test(name) && !UNFINISHED.test(name);
}
