import { expose } from 'comlink';
import { openAuditStore } from '../../shared/storage/audit-store';
import { readEvidence, type EvidenceReader } from './read-evidence';

const opened = openAuditStore();

expose({
  async read(request, take) {
    const store = await opened;
    return store.ok ? readEvidence(store.value, request, take) : store;
  },
} satisfies EvidenceReader);
