import type { TrustEntry, TrustStore } from '../../shared/contracts/sign-worker';
import { ok, type Result } from '../../shared/domain/result';
import type { TrustShelf } from '../../shared/storage/trust-store';
import type { SignSettingsStore } from './sign-settings';

export interface TrustSources {
  readonly shelf: Pick<TrustShelf, 'list'>;
  readonly settings: Pick<SignSettingsStore, 'load' | 'roots'>;
  readonly readTrustFile: (file: Blob) => Promise<Result<readonly TrustEntry[]>>;
}

/** All that signatures are judged by on this device: what was installed, and what a policy brings. */
export async function loadTrust(sources: TrustSources): Promise<Result<TrustStore>> {
  const installed = await sources.shelf.list();
  if (!installed.ok) return installed;
  const entries: readonly Pick<TrustEntry, 'kind' | 'der'>[] = [
    ...installed.value,
    ...(await policyTrust(sources)),
  ];
  const { asksRevocation } = await sources.settings.load();
  const of = (kind: TrustEntry['kind']): TrustStore['roots'] =>
    entries.filter((entry) => entry.kind === kind).map(({ der }) => der);
  return ok({
    roots: of('root'),
    intermediates: of('intermediate'),
    revocation: of('revocation'),
    ...(asksRevocation !== undefined && { asksRevocation }),
  });
}

/** What a policy brings. A text that cannot be read counts as none: nothing is trusted by mistake. */
export async function policyTrust({
  settings,
  readTrustFile,
}: Omit<TrustSources, 'shelf'>): Promise<readonly TrustEntry[]> {
  const texts = await settings.roots();
  const read = await Promise.all(texts.map((text) => readTrustFile(new Blob([text]))));
  return read.flatMap((entries) => (entries.ok ? entries.value : []));
}
