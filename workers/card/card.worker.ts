import { expose } from 'comlink';
import type { CardWorkerApi } from '../../shared/contracts/card-worker';
import { read } from './read';

expose({ read } satisfies CardWorkerApi);
