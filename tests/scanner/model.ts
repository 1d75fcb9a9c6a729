/** What one source of a model can do. Lengths are in 1/300 inch, whatever the resolution. */
export interface SourceFacts {
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** In dpi. */
  readonly resolutions: readonly number[];
}

/** How a model speaks eSCL. Everything in which real ones differ is a line here. */
export interface ScannerModel {
  readonly maker: string;
  readonly name: string;
  readonly serial: string;
  /** The `Server` header. */
  readonly server?: string;
  /** Path of the eSCL root. */
  readonly root: string;
  readonly platen?: SourceFacts;
  readonly feeder?: SourceFacts & { readonly capacity: number; readonly duplex: boolean };
  /** A ticket above this is refused, whatever the capabilities promise. */
  readonly refusesAbove?: number;
  readonly formats: readonly string[];
  /** Names its formats in the newer way too. */
  readonly formatExt: boolean;
  /** Resolutions one by one, or as a range from the first to the last; its limits have two spellings. */
  readonly listed: 'discrete' | 'range' | 'short-range';
  /** Also lists resolutions that differ across and down. */
  readonly uneven: boolean;
  /** The profile stands in each source, or once with a name that the sources refer to. */
  readonly profile: 'inline' | 'shared';
  /** Prefixes of the two namespaces; an empty one is the default namespace. */
  readonly prefixes: { readonly pwg: string; readonly scan: string };
  readonly location: LocationStyle;
  readonly jobName: 'number' | 'urn';
  readonly words: { readonly loaded: string; readonly coverOpen: string };
  /** What it says of its feeder while it rests, whatever lies in it. */
  readonly restingFeeder?: string;
  /** The answer after the last page. */
  readonly end: 404 | 409;
  /** The answer to a page that jammed; 'empty' is 200 without a byte. */
  readonly trouble: 404 | 409 | 410 | 500 | 'empty';
  /** Why a job failed stands in a document of the job, `ErrorDetails`, and not in the status. */
  readonly errorDetails: boolean;
  readonly chunked: boolean;
  /** Says in `Content-Location` which page it is: each has its number, or all have 1. */
  readonly numbers: 'each' | 'always-1' | 'none';
  /** What it counts as completed: images that it scanned, some of them still to be fetched, or those it sent. */
  readonly counts: 'scanned' | 'sent';
  /** A page that was not sent whole comes again. */
  readonly keepsUnsent: boolean;
  /** Before a page is ready the request waits, or it is answered 503. */
  readonly unready: 'hold' | 'busy';
  /** Seconds in `Retry-After`; absent: the header is not sent. */
  readonly retryAfter?: number;
  /** Pictures are labelled so, whatever they are. */
  readonly label?: string;
  readonly imageInfo: 200 | 404 | 501;
  /** A finished job that is deleted counts as cancelled. */
  readonly cancelsOnDelete: boolean;
  /** A feeder job without paper ends in a jam. */
  readonly emptyFeederJams: boolean;
  /** Answers nothing but 503 after the DELETE of a job that was over. */
  readonly hangsOnCleanUp: boolean;
  /** A page asked for sooner than this share of the last page's time is answered 404. */
  readonly hurried: number;
  /** Times it answers that it warms up, before it takes a job. */
  readonly warmsFor: number;
  /** The connection goes in the body of the 201. */
  readonly cutsJobBody: boolean;
  /** Pages that it scans ahead of what was fetched. */
  readonly ahead: number;
}

/** 'wrong-host' is a name that nobody can look up; 'broken-ipv6' is no address at all. */
export type LocationStyle = 'path' | 'absolute' | 'wrong-host' | 'localhost' | 'broken-ipv6';

/** A4 with a little more, as most glasses have it. */
const GLASS: SourceFacts = { maxWidth: 2550, maxHeight: 3508, resolutions: [75, 100, 200, 300, 600] };
const FEEDER = {
  maxWidth: 2550,
  maxHeight: 4200,
  resolutions: [100, 200, 300],
  capacity: 50,
  duplex: true,
};

/** A well-behaved glass without a feeder. */
export const FLATBED: ScannerModel = {
  maker: 'Mẫu',
  name: 'Mẫu eSCL 50',
  serial: 'MAU0001',
  root: '/eSCL',
  platen: GLASS,
  formats: ['image/jpeg', 'application/pdf'],
  formatExt: true,
  listed: 'discrete',
  uneven: false,
  profile: 'inline',
  prefixes: { pwg: 'pwg', scan: 'scan' },
  location: 'absolute',
  jobName: 'number',
  words: { loaded: 'ScannerAdfLoaded', coverOpen: 'ScannerAdfHatchOpen' },
  end: 404,
  trouble: 404,
  errorDetails: false,
  chunked: true,
  numbers: 'none',
  counts: 'scanned',
  keepsUnsent: false,
  unready: 'hold',
  retryAfter: 1,
  imageInfo: 200,
  cancelsOnDelete: false,
  emptyFeederJams: false,
  hangsOnCleanUp: false,
  hurried: 0,
  warmsFor: 0,
  cutsJobBody: false,
  ahead: 4,
};

/** A well-behaved device with a glass and a 50-sheet duplex feeder. */
export const PLAIN: ScannerModel = { ...FLATBED, feeder: FEEDER };
