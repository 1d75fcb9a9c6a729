import { makeDeviceKey, type DeviceKey } from '../domain/evidence-file/trailer';
import { ok, type Result } from '../domain/result';
import { read, write, type Database } from './database';

/** The key of this device's exports, made when it is first asked for. Two tabs that ask at once get the same one. */
export async function deviceKey(db: Database): Promise<Result<DeviceKey>> {
  const kept = await keptKey(db);
  if (!kept.ok) return kept;
  if (kept.value) return ok(kept.value);
  const key = await makeDeviceKey();
  return write(db, ['deviceKeys'], async (tx) => {
    const keys = tx.objectStore('deviceKeys');
    const other = await keys.get('exports');
    if (other) return ok(other.key);
    await keys.add({ id: 'exports', key });
    return ok(key);
  });
}

/** Id of this device's key; undefined while it has none. */
export async function deviceId(db: Database): Promise<Result<string | undefined>> {
  const kept = await keptKey(db);
  return kept.ok ? ok(kept.value?.device) : kept;
}

function keptKey(db: Database): Promise<Result<DeviceKey | undefined>> {
  return read(db, ['deviceKeys'], async (tx) => (await tx.objectStore('deviceKeys').get('exports'))?.key);
}
