/// <reference types="w3c-web-usb" preserve="true" />
/** Printer class, IPP over USB: HTTP/1.1 over a pair of bulk endpoints. */
const IPP_OVER_USB = { classCode: 7, subclassCode: 1, protocolCode: 4 };
/** The same under a number of HP's own: Color LaserJet Pro MFP M278–M281. */
const HP_OWN = { classCode: 255, subclassCode: 9, protocolCode: 1 };

/** What the browser's chooser offers: devices that speak HTTP over USB. */
export const SCANNER_FILTERS: readonly Readonly<typeof IPP_OVER_USB>[] = [IPP_OVER_USB, HP_OWN];

/** Where in a device the scanner is reached. */
export interface ScannerInterface {
  readonly configuration: number;
  readonly number: number;
  readonly alternate: number;
  readonly input: number;
  readonly output: number;
  /** Bytes of the largest packet that goes out. */
  readonly packetSize: number;
}

/** The first interface of a device that speaks HTTP, or nothing: then it is no scanner for us. */
export function scannerInterface(device: USBDevice): ScannerInterface | undefined {
  for (const { configurationValue, interfaces } of device.configurations) {
    for (const { interfaceNumber, alternates } of interfaces) {
      for (const alternate of alternates) {
        const input = bulk(alternate, 'in');
        const output = bulk(alternate, 'out');
        if (!speaksHttp(alternate) || !input || !output) continue;
        return {
          configuration: configurationValue,
          number: interfaceNumber,
          alternate: alternate.alternateSetting,
          input: input.endpointNumber,
          output: output.endpointNumber,
          packetSize: output.packetSize,
        };
      }
    }
  }
  return undefined;
}

function speaksHttp(alternate: USBAlternateInterface): boolean {
  return SCANNER_FILTERS.some(
    ({ classCode, subclassCode, protocolCode }) =>
      alternate.interfaceClass === classCode &&
      alternate.interfaceSubclass === subclassCode &&
      alternate.interfaceProtocol === protocolCode,
  );
}

function bulk({ endpoints }: USBAlternateInterface, direction: USBDirection): USBEndpoint | undefined {
  return endpoints.find((endpoint) => endpoint.type === 'bulk' && endpoint.direction === direction);
}
