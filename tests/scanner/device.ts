import { once } from 'node:events';
import { capabilitiesXml } from './capabilities';
import { bare, html, textual, xml, type DeviceAnswer, type DeviceRequest } from './exchange';
import { FaultBook, type Target } from './fault';
import { Feeder, type Side } from './feeder';
import { ScanJob } from './job';
import { locationOf } from './location';
import type { ScannerModel } from './model';
import { MODELS, type ModelName } from './models';
import { nextDocument } from './next-document';
import { errorDetailsXml, imageInfoXml, jobXml, statusXml, type StatusFacts } from './status';
import { faultAnswer, SILENT } from './strike';
import { readTicket, type Ticket } from './ticket';

export interface DeviceOptions {
  readonly model?: ModelName | ScannerModel;
  /** Time that an image takes; 1000 is 60 images a minute. None where nothing is said. */
  readonly msPerImage?: number;
}

/** A request as it came, in order. */
export type SeenRequest = Pick<DeviceRequest, 'method' | 'path'>;

/** An imitated eSCL device without a wire. `answer` never rejects; a request made silent waits until `release`. */
export class ScannerDevice {
  readonly model: ScannerModel;
  readonly feeder = new Feeder();
  readonly faults = new FaultBook();
  /** What lies on the glass. */
  glass: Side = { mark: 'glass' };
  readonly requests: SeenRequest[] = [];
  /** Every ticket that was taken. */
  readonly tickets: Ticket[] = [];
  private readonly jobs: ScanJob[] = [];
  private readonly msPerImage: number;
  private warmingLeft: number;
  private hung = false;
  private silence = new AbortController();

  constructor({ model = 'plain', msPerImage = 0 }: DeviceOptions = {}) {
    this.model = typeof model === 'string' ? MODELS[model] : model;
    this.msPerImage = msPerImage;
    this.warmingLeft = this.model.warmsFor;
  }

  readonly answer = async (request: DeviceRequest): Promise<DeviceAnswer> => {
    this.requests.push({ method: request.method, path: request.path });
    const answer = await this.route(request);
    if (answer === SILENT) await once(this.silence.signal, 'abort');
    return this.model.server
      ? { ...answer, headers: { ...answer.headers, Server: this.model.server } }
      : answer;
  };

  /** The job that keeps the device busy. */
  get active(): ScanJob | undefined {
    return this.jobs.find(({ state }) => state === 'Processing');
  }

  /** A person took the jammed paper out, or closed the cover; it lies in the feeder again. */
  clearTrouble(): void {
    this.feeder.trouble = undefined;
  }

  /** A job that somebody started and never fetched: busy until its path is deleted. Answers the whole path. */
  leaveJobBehind(): string {
    const { maxWidth: width, maxHeight: height } = this.model.platen ?? { maxWidth: 2480, maxHeight: 3508 };
    const sizes = { width, height, dpi: 300 };
    return (
      this.model.root +
      this.start({ source: 'Platen', duplex: false, colour: 'RGB24', format: 'image/jpeg', ...sizes }).path
    );
  }

  /** Lets the requests go that got no answer. */
  release(): void {
    this.silence.abort();
    this.silence = new AbortController();
  }

  private route({ method, path, headers, body }: DeviceRequest): DeviceAnswer | Promise<DeviceAnswer> {
    if (!path.startsWith(`${this.model.root}/`)) return html(404);
    if (this.hung) return bare(503);
    const inside = path.slice(this.model.root.length);
    switch (`${method} ${inside}`) {
      case 'GET /ScannerCapabilities':
        return this.struck('capabilities') ?? xml(capabilitiesXml(this.model));
      case 'GET /ScannerStatus':
        return this.struck('status') ?? this.status();
      case 'POST /ScanJobs':
        return this.struck('job') ?? this.post(body, headers['host'] ?? 'localhost');
    }
    const job = this.jobs.find((each) => inside === each.path || inside.startsWith(`${each.path}/`));
    return job ? this.ofJob(job, method, inside.slice(job.path.length)) : bare(404);
  }

  private ofJob(job: ScanJob, method: string, rest: string): DeviceAnswer | Promise<DeviceAnswer> {
    switch (`${method} ${rest}`) {
      case 'GET /NextDocument':
        return nextDocument(job, this);
      case 'GET /ScanImageInfo':
        return this.model.imageInfo === 200 ? xml(imageInfoXml(this.model, job)) : bare(this.model.imageInfo);
      case 'GET /ErrorDetails': {
        const known = this.model.errorDetails && job.state === 'Aborted';
        return known ? xml(errorDetailsXml(job)) : bare(404);
      }
      case 'GET ':
        return xml(jobXml(this.model, job, this.facts()));
      case 'DELETE ':
        return this.struck('delete') ?? this.remove(job);
      default:
        return bare(404);
    }
  }

  private status(): DeviceAnswer {
    const answer = xml(statusXml(this.model, this.facts()));
    this.warmingLeft = Math.max(0, this.warmingLeft - 1);
    return answer;
  }

  private post(body: string, host: string): DeviceAnswer {
    const retry = this.model.retryAfter === undefined ? {} : { 'Retry-After': String(this.model.retryAfter) };
    if (this.active || this.warmingLeft > 0) return bare(503, retry);
    if (this.feeder.trouble && !this.model.errorDetails) return bare(409);
    const ticket = readTicket(body, this.model);
    if (typeof ticket === 'number') return bare(ticket);
    if (ticket.source === 'Feeder' && this.feeder.length === 0 && this.model.emptyFeederJams) {
      this.feeder.trouble = 'jam';
      return bare(409);
    }
    this.tickets.push(ticket);
    const made = bare(201, { Location: locationOf(this.model, this.start(ticket).path, host) });
    if (!this.model.cutsJobBody) return made;
    return { ...textual(201, 'text/html', 'created'), headers: made.headers, delivery: { cutAfter: 0 } };
  }

  private start(ticket: Ticket): ScanJob {
    const number = this.jobs.length + 1;
    const name =
      this.model.jobName === 'urn'
        ? `urn:uuid:4509a320-00a0-008f-00b6-${String(number).padStart(12, '0')}`
        : String(1000 + number);
    const pace = { msPerImage: this.msPerImage, ahead: this.model.ahead };
    const job = new ScanJob(`/ScanJobs/${name}`, name, ticket, this.feeder, this.glass, pace);
    this.jobs.unshift(job);
    return job;
  }

  private remove(job: ScanJob): DeviceAnswer {
    this.hung = this.model.hangsOnCleanUp && job.state !== 'Processing';
    if (job.state === 'Processing' || (job.state === 'Completed' && this.model.cancelsOnDelete))
      job.end('Canceled', 'JobCanceledByUser');
    return bare(200);
  }

  private struck(target: Target): DeviceAnswer | undefined {
    const fault = this.faults.take(target);
    return fault && faultAnswer(fault);
  }

  private facts(): StatusFacts {
    return {
      warming: this.warmingLeft > 0,
      active: this.active,
      feeder: this.feeder,
      jobs: this.jobs,
      miscounted: this.faults.miscounted,
    };
  }
}
