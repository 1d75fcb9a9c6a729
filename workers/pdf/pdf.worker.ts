import { expose } from 'comlink';
import type { PdfWorkerApi } from '../../shared/contracts/pdf-worker';
import { assemble } from './assemble';
import { inspect } from './inspect';
import { squeezePage } from './squeeze';

expose({ assemble, squeeze: squeezePage, inspect } satisfies PdfWorkerApi);
