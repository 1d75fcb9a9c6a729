import { expose } from 'comlink';
import type { SlipWorkerApi } from '../../shared/contracts/slip-worker';
import { compose } from './compose';

expose({ compose } satisfies SlipWorkerApi);
