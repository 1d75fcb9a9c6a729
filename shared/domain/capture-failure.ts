/** A scanner, a camera or a folder does not give its pages. None holds an address with a path, a name or a serial number. */
export type CaptureFailure = ScanFailure | UsbFailure | CameraFailure | FolderFailure | CoverFailure;

/** The scanner. `received`: pages that are safe. */
export type ScanFailure =
  /** Nobody answers there. */
  | { readonly code: 'scan/unreachable'; readonly limitMs: number }
  /** Somebody answers, but not as a scanner does. */
  | { readonly code: 'scan/not-a-scanner'; readonly status: number }
  | { readonly code: 'scan/permission-missing'; readonly origin: string }
  /** What was typed is no address, or not surely the one that was meant. */
  | { readonly code: 'scan/address-unclear' }
  /** The browser keeps pages from devices on the local network until that is allowed. */
  | { readonly code: 'scan/local-network' }
  /** It wants a name and a password. */
  | { readonly code: 'scan/locked'; readonly status: number }
  | { readonly code: 'scan/busy' }
  | { readonly code: 'scan/no-source'; readonly source: 'platen' | 'feeder' | 'duplex' }
  | { readonly code: 'scan/settings-refused'; readonly status: number }
  | { readonly code: 'scan/resolution-low'; readonly dpi: number; readonly minimum: number }
  | { readonly code: 'scan/feeder-empty' }
  | { readonly code: 'scan/jam'; readonly received: number }
  | { readonly code: 'scan/double-feed'; readonly received: number }
  | { readonly code: 'scan/cover-open'; readonly received: number }
  /** The connection went in the middle. */
  | { readonly code: 'scan/interrupted'; readonly received: number }
  /** The device gave the job up. `reason` is its own keyword, letters only. */
  | { readonly code: 'scan/aborted'; readonly received: number; readonly reason?: string }
  /** A page came empty, cut off, or as no picture. `page` counts from 1. */
  | { readonly code: 'scan/broken-page'; readonly page: number }
  /** The answer to anything but a page was cut off or cannot be read. */
  | { readonly code: 'scan/broken-answer' }
  /** It says that it scanned more than arrived. */
  | { readonly code: 'scan/pages-missing'; readonly scanned: number; readonly received: number };

/** A scanner on a USB cable. */
export type UsbFailure =
  | { readonly code: 'usb/unsupported' }
  /** The operating system holds it: on Windows its printer driver does. */
  | { readonly code: 'usb/access-denied' }
  /** Another program or tab has it. */
  | { readonly code: 'usb/busy' }
  | { readonly code: 'usb/unplugged' }
  /** It has no interface for scanning by HTTP. */
  | { readonly code: 'usb/no-scanner' };

export type CameraFailure =
  | { readonly code: 'camera/denied' }
  | { readonly code: 'camera/missing' }
  | { readonly code: 'camera/busy' }
  | { readonly code: 'camera/lost' }
  /** No page is to be seen, or not surely enough. */
  | { readonly code: 'camera/no-page' };

export type FolderFailure =
  | { readonly code: 'folder/denied' }
  | { readonly code: 'folder/gone' }
  | { readonly code: 'folder/unsupported' };

/** A cover sheet. `number` is that of its component in the checklist, from 1. */
export type CoverFailure = {
  /** Its component has a key that no code of this size holds. */
  readonly code: 'cover/key-too-long';
  readonly number: number;
};
