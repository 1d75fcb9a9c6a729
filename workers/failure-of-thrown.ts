import type { Failure } from '../shared/domain/failure';

/** What browsers say when a buffer, a bitmap or a WebAssembly memory could not be had. */
const NO_MEMORY =
  /out of memory|allocation failed|could not (be )?allocate|invalid (typed )?array( buffer)? length/i;

/** What a throw inside a worker means: memory that ran out, or a fault of ours. */
export function failureOfThrown(thrown: unknown, worker: string): Failure {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (NO_MEMORY.test(message)) return { code: 'worker/out-of-memory', worker };
  return { code: 'defect', where: worker, message };
}
