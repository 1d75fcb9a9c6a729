import { fail, ok, type Result } from '../../domain/result';

/** Where eSCL usually is. */
const USUAL_ROOT = '/eSCL';
/** Resources below the root, which a person may have copied with it. */
const RESOURCE = /\/(?:ScannerCapabilities|ScannerStatus|ScanJobs|ScanBufferInfo)(?:\/.*)?$/i;
/** A page that people read: the device's settings, copied from the address bar. */
const WEB_PAGE = /\.(?:html?|aspx?|cgi|php|jsp|xml)$/i;
/** A scheme is known by its slashes: `may-quet:8090` has none. */
const SCHEME = /^(?:([a-z][a-z\d+.-]*:)\/\/)?((?!.*:\/\/)[^\s,<>"\\@]+)$/i;
const HOST = /^(?:\[[\da-f:.]+\]|[^/:?#[\]]+)(?=[/:?#]|$)/i;
/** Digits and dots only: the browser would read `192.168.1` as 192.168.0.1. */
const NUMBERS = /^[\d.]+$/;
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const IPV6 = /^[\da-f]*:[\da-f:.]*:[\da-f.]*$/i;

/**
 * What a person typed, as the address of an eSCL service without a slash at its end: `http://192.168.1.20/eSCL`.
 * A bare name or number will do. 'scan/address-unclear' where it is surely not what was meant.
 */
export function scannerAddress(text: string): Result<string> {
  const unclear = fail({ code: 'scan/address-unclear' });
  const [, scheme = 'http:', typed = ''] = SCHEME.exec(text.normalize('NFKC').trim()) ?? [];
  const place = IPV6.test(typed) ? `[${typed}]` : typed;
  const host = HOST.exec(place)?.[0];
  if (host === undefined || (NUMBERS.test(host) && !IPV4.test(host))) return unclear;
  const address = `${scheme}//${place}`;
  if (!/^https?:$/i.test(scheme) || !URL.canParse(address)) return unclear;
  const { origin, pathname } = new URL(address);
  return ok(origin + rootOf(pathname));
}

function rootOf(path: string): string {
  const root = path.replace(RESOURCE, '').replace(/\/+$/, '');
  return root === '' || WEB_PAGE.test(root) ? USUAL_ROOT : root;
}
