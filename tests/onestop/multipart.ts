import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';

/** A file of a form, and the field that it came in. */
export interface FormFile {
  readonly field: string;
  readonly name: string;
  readonly bytes: Buffer;
}

/** A form that came with files. */
export interface UploadForm {
  readonly fields: Readonly<Record<string, string>>;
  /** All files, in the form's order. A field that was left empty has a file without name and bytes. */
  readonly files: readonly FormFile[];
  /** The last file. */
  readonly file: FormFile | undefined;
}

/** Reads a multipart body. Rejects when it is malformed or the connection is lost before its end. */
export function readUpload(request: IncomingMessage): Promise<UploadForm> {
  return new Promise((resolve, reject) => {
    const fields: Record<string, string> = {};
    const files: FormFile[] = [];
    const parser = busboy({ headers: request.headers, defParamCharset: 'utf8', preservePath: true });
    parser.on('field', (name, value) => {
      fields[name] = value;
    });
    parser.on('file', (field, stream, { filename }) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        files.push({ field, name: filename ?? '', bytes: Buffer.concat(chunks) });
      });
    });
    parser.on('close', () => {
      resolve({ fields, files, file: files.at(-1) });
    });
    parser.on('error', reject);
    request.on('aborted', () => {
      reject(new Error('the browser went away'));
    });
    request.pipe(parser);
  });
}

/** Reads a small body: JSON or an ordinary form. Anything else is an empty record. */
export async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  if (!(request.headers['content-type'] ?? '').includes('json'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // A broken body has no fields; the caller answers 400 for what it misses.
    return {};
  }
}
