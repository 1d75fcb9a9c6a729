import { expose } from 'comlink';
import type { PdfWorkerApi } from '../../shared/contracts/pdf-worker';
import { assemble } from './assemble';
import { check } from './check';
import { inspect } from './inspect';

expose({ assemble, inspect, check } satisfies PdfWorkerApi);
