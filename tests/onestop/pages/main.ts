import { startAdmin } from './admin';
import { startOpenCps } from './opencps/page';
import { startPlain } from './plain';
import { startPortal } from './portal';

/* One script for all pages: the server says in `data-page` which part of it to run. */
switch (document.querySelector('main')?.dataset['page']) {
  case 'opencps':
    void startOpenCps();
    break;
  case 'plain':
    startPlain();
    break;
  case 'portal':
    startPortal();
    break;
  case 'admin':
    startAdmin();
    break;
  default:
}
