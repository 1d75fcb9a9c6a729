import { expose } from 'comlink';
import type { OcrWorkerApi } from '../../shared/contracts/ocr-worker';
import { recognise } from './recognise';

expose({ recognise } satisfies OcrWorkerApi);
