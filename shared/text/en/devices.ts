import type { DevicesText } from '../devices';

/** The page of scanners, in English. */
export const devicesEn: DevicesText = {
  product: 'Cửa Số',
  switchLanguage: 'Tiếng Việt',
  title: 'Scanners',
  intro:
    'The scanners that this counter can use. Pages go straight from the scanner to this computer, nowhere else.',
  list: {
    title: 'Known scanners',
    reading: 'Reading the list…',
    none: 'There is no scanner yet. Add one in one of the ways below.',
    lookAll: 'Look again at all',
  },
  device: {
    ofOffice: 'Set by the office',
    looking: 'Asking the device…',
    unusable: 'Not usable yet',
    notAllowed: 'Not allowed yet',
    condition: {
      idle: 'Ready',
      busy: 'Busy',
      warming: 'Starting up',
      stopped: 'Stopped',
      down: 'Out of order',
      unknown: 'State unknown',
    },
    feeder: {
      loaded: 'There is paper in the feeder',
      empty: 'The feeder is empty',
      jam: 'Paper jam',
      'cover-open': 'The cover is open',
      'double-feed': 'It drew two sheets at once',
      mispick: 'It could not draw the paper',
      unknown: 'It does not say whether there is paper in the feeder',
    },
    model: 'Model',
    place: 'Connected by',
    byUsb: 'USB cable',
    byChromeOs: 'ChromeOS',
    can: 'Scans from',
    sources: ({ platen, feeder, duplex, feederCapacity }) =>
      [
        platen ? 'glass' : '',
        feeder ? `feeder${feederCapacity === undefined ? '' : ` for ${String(feederCapacity)} sheets`}` : '',
        duplex ? 'both sides in one pass' : '',
      ]
        .filter(Boolean)
        .join(', '),
    paper: 'Feeder',
    dpi: (least, most) => (least === most ? `${least} dpi` : `${least}–${most} dpi`),
    lastTrouble: (time) => `The last trouble, at ${time}:`,
    of: (act, device) => `${act}: ${device}`,
    allow: 'Allow',
    allowNext: 'Press “Allow”; the browser will ask once.',
    look: 'Look again',
    rename: 'Rename',
    remove: 'Remove',
  },
  test: {
    start: { platen: 'Test the glass', feeder: 'Test the feeder' },
    hint: 'Put in a single sheet that does not matter. The test page is only shown here and kept nowhere.',
    scanning: 'Scanning one page as a test…',
    stop: 'Stop',
    done: 'The test scan worked.',
    page: (bytes, dpi) =>
      dpi === undefined ? `The page has ${bytes}.` : `The page has ${bytes}, ${dpi} dpi.`,
    picture: (device) => `Test page from ${device}`,
    again: 'See to the paper, the cover and the cable, then test again.',
    noPicture:
      'The device sends pages in a form that cannot be shown here; for a dossier they are taken all the same.',
  },
  renameDialog: {
    title: 'Rename the scanner',
    name: 'Name',
    missing: 'Enter a name.',
    tooLong: (characters, most) => `The name has ${characters} characters, ${most} at most. Shorten it.`,
    save: 'Save the name',
    cancel: 'Leave it',
  },
  removeDialog: {
    title: (device) => `Remove “${device}” from the list?`,
    what: 'Papers that were scanned stay as they are. The scanner can be added again later.',
    remove: 'Remove',
    cancel: 'Keep it',
  },
  find: {
    title: 'Add a scanner',
    busy: 'Looking…',
    refused: {
      what: 'The browser was not allowed to talk to this address.',
      next: 'Press again and choose “Allow” when the browser asks.',
    },
    added: (device) => `Added ${device}.`,
    thereAlready: (device) => `This scanner is in the list already: ${device}.`,
    found: (devices) => (devices === 1 ? 'Found 1 scanner:' : `Found ${String(devices)} scanners:`),
    add: 'Add',
    nothing: {
      what: 'There is no scanning program on this computer.',
      next: 'Open NAPS2 and turn on Scanner Sharing, or start ipp-usb or AirSane on Linux, then look again.',
    },
    nothingChromeOs: {
      what: 'ChromeOS sees no scanner.',
      next: 'Plug it in or connect it to the same network, turn it on, then look again.',
    },
    address: {
      title: 'In the network',
      label: 'Address of the scanner',
      hint: 'Its own display shows it under Network: 192.168.1.20 or scanner.local, for example',
      submit: 'Find and add',
      missing: 'Enter the address of the scanner.',
    },
    loopback: {
      title: 'Plugged into this computer',
      what: 'Looks for programs on this computer that share a scanner: NAPS2 (Windows, macOS), ipp-usb or AirSane (Linux).',
      submit: 'Look on this computer',
    },
    usb: {
      title: 'Directly by USB',
      what: 'Works on Linux, macOS and ChromeOS with devices that speak IPP-over-USB. On Windows the printer driver holds the device: use NAPS2, above.',
      submit: 'Choose a USB scanner',
    },
    chromeos: {
      title: 'Known to ChromeOS',
      what: 'The scanners in the settings of ChromeOS.',
      submit: 'Look in ChromeOS',
    },
    question: 'The browser will ask whether Cửa Số may talk to that address.',
  },
};
