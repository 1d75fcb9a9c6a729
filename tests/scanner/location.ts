import type { ScannerModel } from './model';

/** What a model writes into `Location`; `host` is the one that the client asked. */
export function locationOf({ location, root }: ScannerModel, path: string, host: string): string {
  const whole = root + path;
  switch (location) {
    case 'path':
      return whole;
    case 'absolute':
      return `http://${host}${whole}`;
    case 'wrong-host':
      return `http://CN26F1505F05YT-hpLedmUSB${whole}`;
    case 'localhost':
      return `http://localhost${whole}`;
    case 'broken-ipv6':
      return `http://[fe80${whole}`;
  }
}
