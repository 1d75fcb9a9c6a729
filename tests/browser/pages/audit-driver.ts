import type { AuditOffice, AuditOverview, AuditQuery, DossierOrder } from '../../../shared/contracts/audit';
import type { ReportPeriod } from '../../../shared/contracts/report';
import type { Result } from '../../../shared/domain/result';
import type * as Door from '../../../workers/audit';

/** Runs in the page, served as `/driver.js`: calls the engine by its door and tells what came out, and how long it took. */
const DOOR = '/audit.js';
const files = new Map<number, Blob>();
let engine: Door.AuditEngine | undefined;

/** Milliseconds on the page, the way of the answer included. */
export interface Timed<T> {
  readonly ms: number;
  readonly answer: T;
}

/** Brings a file to the page, so that nothing of that is measured; tells its bytes. */
export async function load({ index }: { index: number }): Promise<number> {
  const file = await (await fetch(`/inputs/${index}`)).blob();
  files.set(index, file);
  return file.size;
}

/** Opens what this browser knows. */
export async function open(wish: { office: AuditOffice; today: string }): Promise<Timed<unknown>> {
  engine ??= ((await import(DOOR)) as typeof Door).auditEngine();
  return timed(engine.open(wish.office, wish.today));
}

/** Takes a file in; tells how often progress was told. `cancelAfterMs`: cancels it so long after it began. */
export async function importFile(wish: { index: number; cancelAfterMs?: number }): Promise<Timed<unknown>> {
  const abort = new AbortController();
  let told = 0;
  const taking = opened().importFile(fileAt(wish.index), () => told++, abort.signal);
  if (wish.cancelAfterMs !== undefined) setTimeout(() => abort.abort(), wish.cancelAfterMs);
  const { ms, answer } = await timed(taking);
  return { ms, answer: { answer, told } };
}

export function overview({ query }: { query: AuditQuery }): Promise<Timed<Result<AuditOverview>>> {
  return timed(opened().overview(query));
}

/** The first window of a list, and how many there are. */
export function list(wish: { query: AuditQuery; order: DossierOrder }): Promise<Timed<unknown>> {
  return timed(opened().dossiers(wish.query, wish.order, 0, 50));
}

/** The report of a period; told without its lists, which nobody measures. */
export async function report(wish: { period: ReportPeriod; day: string }): Promise<Timed<unknown>> {
  const { ms, answer } = await timed(opened().report(wish.period, wish.day));
  return { ms, answer: answer.ok ? answer.value.dossiers : answer };
}

export function dossier({ code }: { code: string }): Promise<Timed<unknown>> {
  return timed(opened().dossier(code));
}

/** Ends the worker; the next call starts another, which reads the disk. */
export function end(): void {
  opened().close();
}

/** The plainest thing that can be done with such a file: every line parsed, nothing kept. */
export async function plainParse({ index }: { index: number }): Promise<Timed<number>> {
  const started = performance.now();
  const [file, decoder] = [fileAt(index), new TextDecoder()];
  let lines = 0;
  let rest = '';
  for (let at = 0; at < file.size; at += 4_000_000) {
    const bytes = await file.slice(at, at + 4_000_000).arrayBuffer();
    const texts = `${rest}${decoder.decode(bytes, { stream: true })}`.split('\n');
    rest = texts.pop() ?? '';
    for (const text of texts) {
      JSON.parse(text);
      lines++;
    }
  }
  return { ms: performance.now() - started, answer: lines };
}

function opened(): Door.AuditEngine {
  if (!engine) throw new Error('the engine was not opened');
  return engine;
}

function fileAt(index: number): Blob {
  const file = files.get(index);
  if (!file) throw new Error(`file ${index} was not loaded`);
  return file;
}

async function timed<T>(call: Promise<T>): Promise<Timed<T>> {
  const started = performance.now();
  const answer = await call;
  return { ms: performance.now() - started, answer };
}
