/// <reference types="w3c-web-usb" preserve="true" />
import { fail, ok, type Result } from '../../../domain/result';
import type { ScannerAnswer, ScannerRequest, ScannerTransport } from '../../transport';
import { Patience } from '../patience';
import { Turns } from '../turns';
import type { ResponseHead } from './response-head';
import { ResponseParser } from './response-parser';
import { drained, usbAnswer } from './usb-answer';
import { UsbPipe } from './usb-pipe';
import { isCleanRequest, writeRequest } from './write-request';

/** IPP over USB knows no other place. */
const ROOT = '/eSCL';
/** So long after the last answer other programs and tabs may have the device. */
const RELEASE_MS = 10_000;

/** Speaks HTTP with a scanner over USB. `find` is asked whenever the device has to be taken hold of anew. */
export function usbTransport(find: () => Promise<Result<USBDevice>>): ScannerTransport {
  const turns = new Turns();
  const closed = new AbortController();
  let pipe: UsbPipe | undefined;
  let release: ReturnType<typeof setTimeout> | undefined;

  async function request(wanted: ScannerRequest): Promise<Result<ScannerAnswer>> {
    if (!isCleanRequest(wanted)) return fail({ code: 'scan/broken-answer' });
    const endTurn = await turns.take(wanted.signal);
    clearTimeout(release);
    const patience = new Patience(wanted.limitMs, [wanted.signal, closed.signal]);
    const finish = async (clean: boolean): Promise<void> => {
      patience.end();
      if (!clean || closed.signal.aborted) await letGo(clean);
      else release = setTimeout(() => void letGoInTurn(), RELEASE_MS);
      endTurn?.();
    };
    if (endTurn && !patience.signal.aborted) return ask(wanted, patience, finish);
    await finish(true);
    return fail({ code: 'cancelled' });
  }

  async function ask(
    wanted: ScannerRequest,
    patience: Patience,
    finish: (clean: boolean) => Promise<void>,
  ): Promise<Result<ScannerAnswer>> {
    const taken = await takeHold(patience);
    if (!taken.ok) {
      await finish(false);
      return taken;
    }
    const sent = await taken.value.write(writeRequest(wanted, taken.value.packetSize), patience);
    if (!sent.ok) {
      await finish(false);
      return sent;
    }
    const parser = new ResponseParser();
    const head = await readHead(parser, taken.value, patience);
    if (head.ok) return ok(usbAnswer({ head: head.value, parser, pipe: taken.value, patience, finish }));
    // A job that was stopped is still to be ended over this very connection.
    await finish(head.failure.code === 'cancelled' && (await drained(parser, taken.value)));
    return head;
  }

  async function takeHold(patience: Patience): Promise<Result<UsbPipe>> {
    if (pipe?.alive) return ok(pipe);
    const device = await find();
    const opened = device.ok ? await UsbPipe.open(device.value, patience) : device;
    pipe = opened.ok ? opened.value : undefined;
    return opened;
  }

  async function letGo(clean: boolean): Promise<void> {
    const old = pipe;
    pipe = undefined;
    await (clean ? old?.close() : old?.reset());
  }

  async function letGoInTurn(): Promise<void> {
    const endTurn = await turns.take();
    await letGo(true);
    endTurn?.();
  }

  async function close(): Promise<void> {
    clearTimeout(release);
    closed.abort();
    await letGoInTurn();
  }

  return { root: ROOT, request, close };
}

async function readHead(
  parser: ResponseParser,
  pipe: UsbPipe,
  patience: Patience,
): Promise<Result<ResponseHead>> {
  while (!parser.head) {
    const came = await pipe.read(patience);
    if (!came.ok) return came;
    parser.push(came.value);
    if (parser.broken) return fail({ code: 'scan/broken-answer' });
  }
  return ok(parser.head);
}
