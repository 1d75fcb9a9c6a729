import { bare, html, textual, type DeviceAnswer } from './exchange';
import type { Fault } from './fault';
import { SCAN } from './namespaces';

/** Stands for no answer: whoever sees it waits. */
export const SILENT: DeviceAnswer = { ...bare(503), delivery: { unanswered: true } };

/** The answer of a fault that needs to know nothing of the page; undefined for the others. */
export function faultAnswer(fault: Fault): DeviceAnswer | undefined {
  switch (fault.kind) {
    case 'busy':
      return bare(503, fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) });
    case 'status':
      return bare(fault.status);
    case 'html':
      return html(fault.status ?? 200);
    case 'broken-xml':
      return textual(
        200,
        'text/xml',
        cutOff(fault.on === 'capabilities' ? 'ScannerCapabilities' : 'ScannerStatus'),
      );
    case 'silent':
      return SILENT;
    case 'dropped':
      return { ...bare(200), delivery: { unanswered: true } };
    case 'not-a-picture':
      return textual(200, 'image/jpeg', 'No more memory. Please switch the device off and on.');
    default:
      return undefined;
  }
}

function cutOff(document: string): string {
  return `<?xml version="1.0"?><scan:${document} xmlns:scan="${SCAN}" xmlns:pwg="http://www.pwg`;
}
