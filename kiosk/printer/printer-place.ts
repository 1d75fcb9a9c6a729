/// <reference types="w3c-web-usb" preserve="true" />

/** Printer class, one way or both ways: what every receipt printer on a cable has. IPP over USB (4) is no such thing. */
const PRINTER = { classCode: 7, subclassCode: 1 } as const;
const PROTOCOLS: readonly number[] = [1, 2];

/** What the browser's chooser offers. */
export const PRINTER_FILTERS: readonly Readonly<{ classCode: number; subclassCode: number }>[] = [PRINTER];

/** Where in a device the printer is reached. Without `input` it prints and tells nothing. */
export interface PrinterPlace {
  readonly configuration: number;
  readonly number: number;
  readonly alternate: number;
  readonly output: number;
  readonly input?: number;
}

/** The printer in a device, the one that answers before the one that does not; or nothing. */
export function printerPlace({
  configurations,
}: Pick<USBDevice, 'configurations'>): PrinterPlace | undefined {
  const places = configurations.flatMap(({ configurationValue, interfaces }) =>
    interfaces.flatMap(({ interfaceNumber, alternates }) =>
      alternates.flatMap((alternate) => placesIn(alternate, configurationValue, interfaceNumber)),
    ),
  );
  return places.find(({ input }) => input !== undefined) ?? places[0];
}

function placesIn(
  {
    alternateSetting,
    interfaceClass,
    interfaceSubclass,
    interfaceProtocol,
    endpoints,
  }: USBAlternateInterface,
  configuration: number,
  number: number,
): readonly PrinterPlace[] {
  const printer = interfaceClass === PRINTER.classCode && interfaceSubclass === PRINTER.subclassCode;
  if (!printer || !PROTOCOLS.includes(interfaceProtocol)) return [];
  const bulk = (direction: USBDirection): number | undefined =>
    endpoints.find((endpoint) => endpoint.type === 'bulk' && endpoint.direction === direction)
      ?.endpointNumber;
  const [output, input] = [bulk('out'), bulk('in')];
  if (output === undefined) return [];
  return [
    { configuration, number, alternate: alternateSetting, output, ...(input !== undefined && { input }) },
  ];
}
