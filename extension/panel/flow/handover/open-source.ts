import type { OpenedPackage } from '../../../../shared/contracts/handover';
import { fail, ok, type Result } from '../../../../shared/domain/result';
import { openPackage, readPackageHeader } from '../../../../shared/package/open';
import { checkNotOpened } from '../../../../shared/package/opened-before';
import { loadOfficeKey, type OfficeKey } from '../../../../shared/package/office-key';
import type { OfficeKeyStore } from '../../../../shared/storage/office-keys';
import type { Desk } from '../ports';

/**
 * Opens a package with whichever of the office's keys it was sealed for. 'package/no-key' where this device has none,
 * 'package/other-key' where it has others, 'package/opened-before' where its papers were put into a dossier here and
 * `again` does not say that this is known.
 */
export async function openWith(
  { officeKeys, handovers }: Pick<Desk, 'officeKeys' | 'handovers'>,
  bytes: Blob,
  again: boolean,
): Promise<Result<OpenedPackage>> {
  const header = await readPackageHeader(bytes);
  if (!header.ok) return header;
  const key = await keyOf(officeKeys, header.value.keyId);
  if (!key.ok) return key;
  const opened = await openPackage(bytes, key.value);
  if (!opened.ok) return opened;
  // Asked only of what is genuine: a forged outside must not make a real package look used.
  const before = await handovers.find(opened.value.header.id);
  if (!before.ok) return before;
  const ledger = before.value ? [before.value] : [];
  const anew = again ? ok(undefined) : checkNotOpened(ledger, opened.value.header);
  return anew.ok ? opened : anew;
}

async function keyOf(keys: OfficeKeyStore, keyId: string): Promise<Result<OfficeKey>> {
  const known = await keys.list();
  if (!known.ok) return known;
  if (known.value.length === 0) return fail({ code: 'package/no-key' });
  if (!known.value.some(({ id }) => id === keyId)) return fail({ code: 'package/other-key', keyId });
  const secret = await keys.privateKey(keyId);
  return secret.ok ? loadKey(secret.value) : secret;
}

/** The key that was sealed here. Its bytes are overwritten at once. */
export async function loadKey(pkcs8: Blob): Promise<Result<OfficeKey>> {
  const secret = new Uint8Array(await pkcs8.arrayBuffer());
  const key = await loadOfficeKey(secret);
  secret.fill(0);
  return key;
}
