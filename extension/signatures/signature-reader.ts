import type { Result } from '../../shared/domain/result';
import type { SignatureReport } from '../../shared/domain/signature';
import type { Database } from '../../shared/storage/database';
import { trustStore } from '../../shared/storage/trust-store';
import { readTrustFile, verifyPdf } from '../../workers/sign';
import { loadTrust } from '../signing/load-trust';
import { signSettings } from '../signing/sign-settings';

/** Reads the signatures of a PDF against what this device trusts, for a page that signs nothing itself. */
export function signatureReader(
  local: chrome.storage.StorageArea,
  managed: chrome.storage.StorageArea,
  database: Database,
): (pdf: Blob) => Promise<Result<SignatureReport>> {
  const sources = { shelf: trustStore(database), settings: signSettings(local, managed), readTrustFile };
  return async (pdf) => {
    const trust = await loadTrust(sources);
    return trust.ok ? verifyPdf(pdf, trust.value, new Date().toISOString()) : trust;
  };
}
