import { FLATBED, PLAIN, type ScannerModel } from './model';

const like = (facts: Partial<ScannerModel>): ScannerModel => ({ ...PLAIN, ...facts });

/** Peculiar devices as their users and other clients describe them. Serial numbers are invented. */
export const MODELS = {
  plain: PLAIN,
  /** Asks again in vain where the next page is asked for too soon. */
  brother: like({
    maker: 'Brother',
    name: 'Brother MFC-L2750DW',
    serial: 'BRO0001',
    hurried: 0.4,
    counts: 'sent',
    chunked: false,
    formatExt: false,
  }),
  /** Names a host that only it knows, in `Location`. */
  hpDeskJet: like({
    maker: 'HP',
    name: 'HP DeskJet 3520 series',
    serial: 'HPD0001',
    location: 'wrong-host',
    listed: 'short-range',
    prefixes: { pwg: 'pwg', scan: 'escl' },
  }),
  /** Warms up when it was asleep. */
  hpLaserJet: like({
    maker: 'HP',
    name: 'HP LaserJet MFP M630',
    serial: 'HPL0001',
    server: 'HP_Compact_Server',
    warmsFor: 2,
    profile: 'shared',
  }),
  /** Answers 503 until a page is ready. */
  hpSmall: like({ maker: 'HP', name: 'HP LaserJet MFP M28w', serial: 'HPS0001', unready: 'busy' }),
  /** Promises 600 dpi and takes 300. */
  canonImageRunner: like({
    maker: 'Canon',
    name: 'Canon iR2625/2630',
    serial: 'CAN0001',
    refusesAbove: 300,
    feeder: {
      maxWidth: 3508,
      maxHeight: 5100,
      resolutions: [100, 200, 300, 600],
      capacity: 50,
      duplex: true,
    },
  }),
  /** Takes an empty feeder for a jam. */
  canonMf: like({
    maker: 'Canon',
    name: 'Canon MF410 Series',
    serial: 'CAN0002',
    emptyFeederJams: true,
    listed: 'range',
    prefixes: { pwg: 'p', scan: '' },
  }),
  /** Lists resolutions that are not square, and its feeder 'processes' while it rests. */
  kyocera: like({
    maker: 'Kyocera',
    name: 'Kyocera ECOSYS M2040dn',
    serial: 'KYO0001',
    uneven: true,
    restingFeeder: 'ScannerAdfProcessing',
  }),
  /** Drops the connection after the head of the 201. */
  kyoceraTls: like({
    maker: 'Kyocera',
    name: 'Kyocera ECOSYS M6526cdn',
    serial: 'KYO0002',
    cutsJobBody: true,
  }),
  /** Writes an address that cannot be read, and does not survive that its finished job is cleaned up. */
  xeroxB215: like({
    maker: 'Xerox',
    name: 'Xerox B215 MFP',
    serial: 'XER0001',
    location: 'broken-ipv6',
    hangsOnCleanUp: true,
    feeder: { maxWidth: 2550, maxHeight: 4200, resolutions: [200, 300], capacity: 40, duplex: false },
  }),
  /** Bare path, its end is 409, a jam is an empty page, and DELETE rewrites how a job ended. */
  airSane: like({
    maker: 'Fujitsu',
    name: 'Fujitsu fi-7160',
    serial: '',
    location: 'path',
    jobName: 'urn',
    end: 409,
    trouble: 'empty',
    words: { loaded: 'ScannerAdfLoaded', coverOpen: 'ScannerAdfDoorOpen' },
    imageInfo: 404,
    cancelsOnDelete: true,
    counts: 'sent',
  }),
  /** Misspells the feeder's state, gives a page again until it was sent whole, and fails with 500 and a document that says why. */
  naps2: like({
    maker: 'NAPS2',
    name: 'NAPS2 – Plustek PS3180U',
    serial: '',
    words: { loaded: 'ScannedAdfLoaded', coverOpen: 'ScannerAdfHatchOpen' },
    numbers: 'always-1',
    keepsUnsent: true,
    trouble: 500,
    errorDetails: true,
    retryAfter: 2,
    formats: ['application/pdf', 'image/jpeg'],
  }),
  /** Labels its JPEGs as PDF, and names jobs with colons. */
  goMfp: like({
    maker: 'Kyocera',
    name: 'Virtual ECOSYS',
    serial: 'VIR0001',
    jobName: 'urn',
    label: 'application/pdf',
    counts: 'sent',
    imageInfo: 501,
    restingFeeder: 'ScannerAdfProcessing',
  }),
  /** Numbers its pages. */
  epson: like({ maker: 'Epson', name: 'EPSON WF-C5790 Series', serial: 'EPS0002', numbers: 'each' }),
  /** A glass without a feeder. */
  flatbed: {
    ...FLATBED,
    maker: 'Epson',
    name: 'EPSON Perfection V39',
    serial: 'EPS0001',
    location: 'localhost',
  },
} as const satisfies Readonly<Record<string, ScannerModel>>;

export type ModelName = keyof typeof MODELS;
