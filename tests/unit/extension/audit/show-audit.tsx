import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach } from 'vitest';
import { auditDesk } from '../../../../extension/audit/flow/audit-desk';
import { App } from '../../../../extension/audit/views/app';
import { aSource, fakeAudit, someRecords, type FakeAuditOptions } from './fake-audit';

/** Dossiers of a small world. */
export const RECORDS = someRecords({ seed: 3, dossiers: 240, units: 3, from: '2026-09-01', days: 80 });
/** A world with these dossiers and one source. */
export const KNOWN: FakeAuditOptions = { records: RECORDS, sources: [aSource()] };

let leave: (() => void) | undefined;
afterEach(() => {
  leave?.();
  cleanup();
});

/** Shows the supervisor's page at an address, as it is once it has started. */
export async function show(hash: string, options: FakeAuditOptions = KNOWN) {
  location.hash = hash;
  // The event of this comes later; it is not of this test.
  await new Promise((done) => setTimeout(done));
  const world = fakeAudit(options);
  const desk = auditDesk(world.port, hash);
  const moved = (): void => desk.moved(location.hash);
  addEventListener('hashchange', moved);
  leave = () => removeEventListener('hashchange', moved);
  render(<App desk={desk} />);
  await desk.start();
  return { ...world, desk };
}

/** The heading of the view, once it is there. */
export const heading = (name: string | RegExp) => screen.findByRole('heading', { level: 1, name });
/** Presses a button. */
export const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
