import { fail, type Result } from '../../shared/domain/result';

/** What a browser says of a Blob whose file is gone or was changed since it was chosen. */
const GONE = ['NotReadableError', 'NotFoundError'];

/** Runs work on a Blob; a file that cannot be read any more is an expected failure. */
export async function guarded<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof DOMException && GONE.includes(thrown.name))
      return fail({ code: 'file/unreadable' });
    throw thrown;
  }
}
