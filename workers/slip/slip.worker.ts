import { expose } from 'comlink';
import type { SlipWorkerApi } from '../../shared/contracts/slip-worker';
import { compose, composeCode } from './compose';
import { composeCovers } from './compose-covers';

expose({ compose, composeCode, composeCovers } satisfies SlipWorkerApi);
