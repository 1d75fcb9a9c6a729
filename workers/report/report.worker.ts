import { expose } from 'comlink';
import type { ReportWorkerApi } from '../../shared/contracts/report';
import { compose } from './compose';

expose({ compose: (request) => compose(request) } satisfies ReportWorkerApi);
