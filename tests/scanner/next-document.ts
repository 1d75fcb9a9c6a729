import { drawnSide } from './drawn-side';
import { bare, type DeviceAnswer } from './exchange';
import type { Fault, FaultBook, PaperTrouble } from './fault';
import type { Feeder, Side } from './feeder';
import type { ScanJob } from './job';
import type { ScannerModel } from './model';
import { faultAnswer } from './strike';

/** What a page depends on besides its job. */
export interface PageMaker {
  readonly model: ScannerModel;
  readonly feeder: Feeder;
  readonly faults: FaultBook;
}

/** The next page of a job, or the answer that there is none. */
export async function nextDocument(job: ScanJob, device: PageMaker): Promise<DeviceAnswer> {
  const { model } = device;
  if (job.again) {
    const repeated = job.again;
    job.again = undefined;
    return repeated;
  }
  if (job.isOver()) return bare(job.state === 'Canceled' ? 410 : model.end);
  if (job.hurried(model.hurried)) return bare(404);
  if (device.feeder.trouble && job.ticket.source === 'Feeder')
    return stopped(device.feeder.trouble, job, model, device.feeder);
  const side = job.next();
  if (!side) return over(job, model);
  const wait = job.pace.untilNext();
  if (wait > 0 && model.unready === 'busy')
    return bare(503, model.retryAfter === undefined ? {} : { 'Retry-After': String(model.retryAfter) });
  await new Promise((resolve) => setTimeout(resolve, wait));
  // Deleted while the page was on its way.
  if (job.isOver()) return bare(410);
  const fault = device.faults.take('page', job.sent);
  const answer = fault ? struck(fault, side, job, device) : page(side, job, model);
  job.answered(wait);
  return answer;
}

function over(job: ScanJob, model: ScannerModel): DeviceAnswer {
  if (job.sent === 0) job.end('Aborted', 'ResourcesAreNotReady');
  else job.end('Completed', 'JobCompletedSuccessfully');
  return bare(model.end);
}

/** Hands a side over. */
function page(side: Side, job: ScanJob, model: ScannerModel): DeviceAnswer {
  const answer = pageAnswer(side, job, model);
  job.advance();
  return answer;
}

function pageAnswer(side: Side, job: ScanJob, model: ScannerModel): DeviceAnswer {
  return {
    status: 200,
    headers: {
      'Content-Type': model.label ?? job.ticket.format,
      ...(model.numbers === 'none'
        ? {}
        : { 'Content-Location': `${model.root}${job.path}/${model.numbers === 'each' ? job.sent + 1 : 1}` }),
    },
    body: drawnSide(side, job.ticket),
    delivery: { chunked: model.chunked },
  };
}

function struck(fault: Fault, side: Side, job: ScanJob, { model, feeder }: PageMaker): DeviceAnswer {
  switch (fault.kind) {
    case 'jam':
    case 'double-feed':
    case 'cover-open':
      return stopped(fault.kind, job, model, feeder);
    case 'aborted':
      job.end('Aborted', fault.reason);
      return troubled(model);
    case 'dropped': {
      if (!fault.kept && !model.keepsUnsent) job.advance();
      return { ...bare(200), delivery: { unanswered: true } };
    }
    case 'cut-off': {
      const whole = fault.kept || model.keepsUnsent ? pageAnswer(side, job, model) : page(side, job, model);
      return { ...whole, delivery: { ...whole.delivery, cutAfter: Math.floor(whole.body.length / 2) } };
    }
    case 'empty':
      return { ...page(side, job, model), body: new Uint8Array() };
    case 'half-picture': {
      const whole = page(side, job, model);
      return { ...whole, body: whole.body.subarray(0, Math.floor(whole.body.length / 2)) };
    }
    case 'wrong-type': {
      const whole = page(side, job, model);
      return { ...whole, headers: { ...whole.headers, 'Content-Type': fault.type } };
    }
    case 'slow': {
      const { pieces, pieceMs } = fault;
      const whole = page(side, job, model);
      return { ...whole, delivery: { ...whole.delivery, pieces, pieceMs } };
    }
    case 'repeated':
      return (job.again = page(side, job, model));
    case 'not-a-picture':
      job.advance();
      return faultAnswer(fault) ?? bare(500);
    default:
      return faultAnswer(fault) ?? page(side, job, model);
  }
}

/** The sheet stays where it is until a person comes. */
function stopped(trouble: PaperTrouble, job: ScanJob, model: ScannerModel, feeder: Feeder): DeviceAnswer {
  feeder.trouble = trouble;
  job.trouble = trouble;
  job.end('Aborted', 'ErrorsDetected');
  return troubled(model);
}

function troubled({ trouble }: ScannerModel): DeviceAnswer {
  return trouble === 'empty'
    ? { ...bare(200, { 'Content-Type': 'image/jpeg' }), delivery: { chunked: true } }
    : bare(trouble);
}
