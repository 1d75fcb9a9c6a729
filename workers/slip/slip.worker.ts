import { expose } from 'comlink';
import type { SlipWorkerApi } from '../../shared/contracts/slip-worker';
import { compose } from './compose';
import { composeCovers } from './compose-covers';

expose({ compose, composeCovers } satisfies SlipWorkerApi);
