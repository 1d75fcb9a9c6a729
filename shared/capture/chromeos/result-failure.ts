import type { Failure } from '../../domain/failure';

/** What ChromeOS's word for how it went means, where it did not go well. `received`: pages that are safe. */
export function resultFailure(result: string, received: number): Failure {
  switch (result) {
    case 'ADF_EMPTY':
      return { code: 'scan/feeder-empty' };
    case 'ADF_JAMMED':
      return { code: 'scan/jam', received };
    case 'COVER_OPEN':
      return { code: 'scan/cover-open', received };
    case 'DEVICE_BUSY':
      return { code: 'scan/busy' };
    case 'ACCESS_DENIED':
      return { code: 'scan/permission-missing', origin: 'ChromeOS' };
    case 'UNSUPPORTED':
    case 'INVALID':
    case 'WRONG_TYPE':
      return { code: 'scan/settings-refused', status: 0 };
    case 'IO_ERROR':
    case 'UNREACHABLE':
    case 'MISSING':
      return { code: 'scan/interrupted', received };
    default:
      return { code: 'scan/aborted', received, reason: result.replace(/[^A-Z]/g, '') };
  }
}
