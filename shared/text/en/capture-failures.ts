import type { CaptureFailureText } from '../failures';
import { formatSeconds } from '../numbers';
import { say, short } from '../sentence';

const PAGES_SAFE = (received: number): string =>
  received > 0 ? ` The ${String(received)} pages that arrived are safe.` : '';

/** English: why a scanner, a camera or a folder gives no pages, and what to do next. */
export const captureFailures: CaptureFailureText = {
  'scan/unreachable': ({ limitMs }) =>
    say(
      `The scanner cannot be reached${limitMs > 0 ? ` (waited ${formatSeconds(limitMs, 'en')} at most)` : ''}.`,
      'See whether it is switched on and on the same network, then try again. Its address may have changed.',
    ),
  'scan/not-a-scanner': ({ status }) =>
    say(
      `This address answers, but not as an eSCL scanner (code ${String(status)}).`,
      'Check the address, or switch on eSCL/AirPrint in the settings page of the device.',
    ),
  'scan/permission-missing': ({ origin }) =>
    say(
      `The scanner at ${short(origin)} may not be used yet.`,
      'Open “Scanners” and choose “Allow” beside it.',
    ),
  'scan/address-unclear': () =>
    say(
      'This is not understood as the address of a scanner.',
      'Type the IP number from the configuration page of the device, such as 192.168.1.20, or its name in the network.',
    ),
  'scan/local-network': () =>
    say(
      'The browser keeps this page from devices on the local network.',
      'Open the icon left of the address bar and switch on “Local network”, or ask the administrator for the policy.',
    ),
  'scan/locked': () =>
    say(
      'The scanner asks for a name and a password.',
      'Ask the administrator to allow scanning from this computer without one.',
    ),
  'scan/busy': () =>
    say('The scanner is busy.', 'Wait until it is done or cancel its job there, then scan again.'),
  'scan/no-source': ({ source }) =>
    say(
      source === 'platen'
        ? 'This device has no glass.'
        : source === 'feeder'
          ? 'This device has no feeder.'
          : 'This device does not scan both sides in one pass.',
      source === 'duplex' ? 'Choose “Both sides, turned by hand”.' : 'Choose another source of paper.',
    ),
  'scan/settings-refused': ({ status }) =>
    say(
      `The scanner does not take these settings (code ${String(status)}).`,
      'Choose A4, 300 dpi, colour and scan again.',
    ),
  'scan/resolution-low': ({ dpi, minimum }) =>
    say(
      `This device scans at ${String(dpi)} dpi only; the rule asks for at least ${String(minimum)} dpi.`,
      'Use another scanner.',
    ),
  'scan/feeder-empty': () =>
    say('There is no paper in the feeder.', 'Put the paper in until the device takes hold of it, then scan.'),
  'scan/jam': ({ received }) =>
    say(
      `Paper jam.${PAGES_SAFE(received)}`,
      'Free the jammed sheet, lay it on top of the rest, and choose “Go on scanning”.',
    ),
  'scan/double-feed': ({ received }) =>
    say(
      `Two sheets were pulled at once.${PAGES_SAFE(received)}`,
      'Part them, lay them on top of the rest, and choose “Go on scanning”.',
    ),
  'scan/cover-open': ({ received }) =>
    say(`The cover is open.${PAGES_SAFE(received)}`, 'Close it and choose “Go on scanning”.'),
  'scan/interrupted': ({ received }) =>
    say(
      `The connection to the scanner was lost.${PAGES_SAFE(received)}`,
      'Check cable and network, put back the sheets that did not arrive, and choose “Go on scanning”.',
    ),
  'scan/aborted': ({ received, reason }) =>
    say(
      `The scanner stopped by itself${reason === undefined ? '' : ` (${short(reason)})`}.${PAGES_SAFE(received)}`,
      'See what its display says, put back the sheets that did not arrive, and choose “Go on scanning”.',
    ),
  'scan/broken-page': ({ page }) =>
    say(
      `Page ${String(page)} arrived damaged and was not taken.`,
      'Put back the paper from that sheet on, and choose “Go on scanning”.',
    ),
  'scan/broken-answer': () =>
    say(
      'The answer of the scanner was cut off or cannot be read.',
      'Switch the scanner off and on and try again.',
    ),
  'scan/pages-missing': ({ scanned, received }) =>
    say(
      `The device scanned ${String(scanned)}, ${String(received)} arrived.`,
      'Compare with the pile and scan the missing sheets into their place.',
    ),
  'usb/unsupported': () =>
    say('This browser cannot use a scanner on USB.', 'Use Chrome, or connect the scanner by the network.'),
  'usb/access-denied': () =>
    say(
      'The operating system keeps this USB scanner: the printer driver of Windows holds it.',
      'Connect it by the network, or install NAPS2 and share the scanner there.',
    ),
  'usb/busy': () =>
    say('Another program or tab holds the USB scanner.', 'Close the other scanning program and try again.'),
  'usb/unplugged': () =>
    say('The USB scanner was unplugged.', 'Plug it in again, wait until it is ready, and try again.'),
  'usb/no-scanner': () =>
    say(
      'This USB device cannot scan through the browser.',
      'Choose another one, or share the scanner by NAPS2.',
    ),
  'camera/denied': () =>
    say(
      'The camera may not be used yet.',
      'Open the camera icon in the address bar, allow it, and try again.',
    ),
  'camera/missing': () =>
    say('There is no camera.', 'Connect one, or use the scanner or files that you have.'),
  'camera/busy': () => say('Another program uses the camera.', 'Close that program and try again.'),
  'camera/lost': () =>
    say('The camera was disconnected.', 'Connect it again and try again. Pages that were taken are safe.'),
  'camera/no-page': () =>
    say(
      'The four corners of the page are not clearly seen.',
      'Lay the paper on a ground of another colour with all corners in view, or set the corners yourself.',
    ),
  'cover/key-too-long': ({ number }) =>
    say(
      `The key of component ${String(number)} is too long for the QR code of a cover sheet.`,
      'Use a separator sheet instead and choose the component on the screen.',
    ),
  'folder/denied': () =>
    say('This folder may not be read yet.', 'Press “Choose folder” and allow it once more.'),
  'folder/gone': () =>
    say('This folder or USB stick is no longer there.', 'Plug the stick in again, or choose another folder.'),
  'folder/unsupported': () =>
    say('This browser cannot watch a folder.', 'Choose files with the button “Choose files”.'),
};
