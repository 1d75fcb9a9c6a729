import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { openCuaSoDatabase } from '../../shared/storage/database';
import { auditEngine } from '../../workers/audit';
import { signatureReader } from '../signatures/signature-reader';
import { checkDesk, fileOfHost } from './check/check-desk';
import { checkWorld } from './check/check-world';
import { checkMemory } from './check/kept-position';
import { auditDesk } from './flow/audit-desk';
import { chromePort } from './flow/chrome-port';
import { inspectDesk } from './inspect/inspect-desk';
import { inspectMemory } from './inspect/inspect-world';
import { App } from './views/app';

/* Joins the supervisor's page to the browser. */
const root = document.getElementById('audit');
const engine = auditEngine();
const database = await openCuaSoDatabase();
const check = checkDesk(
  checkWorld(engine, database.ok ? database.value : undefined, () => void desk.refresh()),
);
const { local, managed } = chrome.storage;
const port = chromePort(engine, {
  hostFile: fileOfHost(engine, check),
  ...(database.ok && { signatures: signatureReader(local, managed, database.value) }),
});
const desk = auditDesk(port, location.hash);
const inspect = inspectDesk({
  engine,
  memory: inspectMemory(local, checkMemory(local)),
  now: () => Date.now(),
  changed: () => void desk.refresh(),
});

addEventListener('hashchange', () => desk.moved(location.hash));
if (root) render(<App {...{ desk, check, inspect }} />, root);
await desk.start();
