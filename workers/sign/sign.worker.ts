import { expose } from 'comlink';
import type { SignWorkerApi } from '../../shared/contracts/sign-worker';
import { ok } from '../../shared/domain/result';
import { guarded } from '../image/guarded';
import { SigningDesk } from './desk';
import { signatureFont } from './signature-font';
import { stopSignal } from './stop-signal';
import { verifySignatures } from './verify';
import { readTrust } from './verify/read-trust';

const desk = new SigningDesk({
  font: signatureFont,
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
});

expose({
  open: (file, password) => guarded(() => desk.open(file, password)),
  close: () => {
    desk.close();
    return Promise.resolve(ok(undefined));
  },
  certificate: (der) => desk.certificate(der),
  sign: (request, stop) => guarded(() => desk.sign(request, stopSignal(stop))),
  prepare: (request, chain) => guarded(() => desk.prepare(request, chain)),
  finish: (ticket, signature, stop) => guarded(() => desk.finish(ticket, signature, stopSignal(stop))),
  verify: (pdf, trust, now) =>
    guarded(async () => verifySignatures(new Uint8Array(await pdf.arrayBuffer()), trust, now)),
  readTrust: (file) => guarded(async () => readTrust(new Uint8Array(await file.arrayBuffer()))),
} satisfies SignWorkerApi);
