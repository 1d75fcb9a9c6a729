import type { StorageFailure } from '../domain/failure';

const BY_NAME: Readonly<Record<string, StorageFailure['code']>> = {
  QuotaExceededError: 'storage/full',
  // A Blob whose file is gone or torn, as after a power cut: https://github.com/w3c/IndexedDB/issues/423
  NotReadableError: 'storage/damaged',
  NotFoundError: 'storage/damaged',
  AbortError: 'storage/unavailable',
  InvalidStateError: 'storage/unavailable',
  SecurityError: 'storage/unavailable',
  TimeoutError: 'storage/unavailable',
  UnknownError: 'storage/unavailable',
  VersionError: 'storage/unavailable',
};

/**
 * What an exception of the browser's storage means. Anything that is no such exception is a fault of ours and is
 * thrown on.
 */
export function storageFailure(error: unknown): StorageFailure {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  // Chromium's words for a value kept in a file of its own that cannot be read any more.
  if (name === 'UnknownError' && /failed to read/i.test(message)) return { code: 'storage/damaged' };
  const code = BY_NAME[name];
  if (!code) throw error;
  return { code };
}
