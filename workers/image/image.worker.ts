import { expose } from 'comlink';
import type { ImageWorkerApi } from '../../shared/contracts/image-worker';
import { prepare } from './prepare';
import { probe } from './probe';

expose({ probe, prepare } satisfies ImageWorkerApi);
