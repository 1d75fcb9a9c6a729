import type { DeviceAnswer } from './exchange';
import type { PaperTrouble } from './fault';
import type { Feeder, Side } from './feeder';
import { Pace } from './pace';
import type { Ticket } from './ticket';

/** How a job stands, in eSCL's words. */
export type JobState = 'Processing' | 'Completed' | 'Aborted' | 'Canceled';

/** A job from its ticket to its last page. */
export class ScanJob {
  state: JobState = 'Processing';
  reason = 'JobScanning';
  /** Images handed over. */
  sent = 0;
  /** What the paper did that ended it. */
  trouble: PaperTrouble | undefined;
  /** The answer that has to be given once more. */
  again: DeviceAnswer | undefined;
  readonly pace: Pace;
  private lastAnswer: { readonly at: number; readonly took: number } | undefined;

  constructor(
    /** Below the device's root: `/ScanJobs/1`. */
    readonly path: string,
    readonly name: string,
    readonly ticket: Ticket,
    private readonly feeder: Feeder,
    private readonly glass: Side,
    pace: { readonly msPerImage: number; readonly ahead: number },
  ) {
    this.pace = new Pace(pace.msPerImage, pace.ahead);
  }

  isOver(): boolean {
    return this.state !== 'Processing';
  }

  /** The side that comes next; undefined where the paper is through. */
  next(): Side | undefined {
    if (this.ticket.source === 'Platen') return this.sent === 0 ? this.glass : undefined;
    const sheet = this.feeder.first;
    return this.ticket.duplex && this.sent % 2 === 1 ? sheet?.back : sheet?.front;
  }

  /** The next side is handed over, or lost. */
  advance(): void {
    this.sent++;
    this.pace.taken();
    if (this.ticket.source === 'Feeder' && (!this.ticket.duplex || this.sent % 2 === 0)) this.feeder.drop();
  }

  /** A page was answered after so many milliseconds. */
  answered(took: number): void {
    this.lastAnswer = { at: performance.now(), took };
  }

  /** Whether the next page is asked for sooner than this share of the last one's time. */
  hurried(share: number): boolean {
    if (share === 0 || !this.lastAnswer) return false;
    const { at, took } = this.lastAnswer;
    return performance.now() - at < share * Math.min(1_000, took);
  }

  /** Images that are scanned and wait to be fetched. */
  waiting(): number {
    return this.isOver() ? 0 : Math.min(this.pace.waiting(), this.sidesLeft());
  }

  /** Whether sheets lie in the feeder that it has not scanned ahead. */
  feelsPaper(): boolean {
    return this.sidesLeft() > this.waiting();
  }

  end(state: JobState, reason: string): void {
    this.state = state;
    this.reason = reason;
  }

  private sidesLeft(): number {
    const { source, duplex } = this.ticket;
    if (source === 'Platen') return 1 - this.sent;
    return duplex ? this.feeder.length * 2 - (this.sent % 2) : this.feeder.length;
  }
}
