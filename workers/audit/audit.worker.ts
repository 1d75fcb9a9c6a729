import { expose, proxy } from 'comlink';
import type { AuditWorkerApi } from '../../shared/contracts/audit';
import { WorkerHost } from '../worker-host';
import { auditEngine } from './engine';
import type { EvidenceReader } from './read-evidence';
import { thisMachine } from './this-machine';

/** The page's own limit ends both threads. */
const limitMs = 2_000_000_000;

/** The other core checks a file and packs its lines while this one counts them. */
const reading = new WorkerHost<EvidenceReader>(
  'audit-reading',
  () => new Worker(new URL('./reading.worker.ts', import.meta.url), { type: 'module' }),
);

const reader: EvidenceReader = {
  read: (request, take) => reading.call((api) => api.read(request, proxy(take)), { limitMs }),
};

expose(auditEngine({ machine: thisMachine(), reader }) satisfies AuditWorkerApi);
