import { expect, vi } from 'vitest';
import type { Flow } from '../../../../kiosk/flow/flow';
import { eraseLeftovers, sessionStore } from '../../../../kiosk/flow/page-store';
import type { State } from '../../../../kiosk/flow/state';
import { ok } from '../../../../shared/domain/result';
import type { Who } from '../../../../shared/domain/visit';
import { parkedStore } from '../../../../shared/storage/parked-store';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { AGREED } from '../../../fixtures/kiosk-way';
import { anInspection, aPage } from '../../../fixtures/worker-answers';

const ROOMY = {
  estimate: () => Promise.resolve({ usage: 0, quota: 10_000_000_000 }),
  persisted: () => Promise.resolve(true),
};
export const NAME = 'Nguyễn Văn Ví Dụ';
export const WHO: Who = { behalf: 'self', person: { name: NAME, number: '079195000001', from: 'typed' } };
export const WAIT = { timeout: 15_000 };

/** A machine whose pages and kept visits really lie in databases, and whose office lets visits be kept. */
export class Machine extends FakeMeans {
  readonly name = crypto.randomUUID();
  // This runtime has no locks.
  override readonly parked = {
    ...parkedStore(`parked-${this.name}`, ROOMY),
    hold: () => Promise.resolve(ok(() => Promise.resolve())),
  };
  override settings = { ...new FakeMeans().settings, resumeToday: true };
  override openStore(): never {
    return sessionStore(`kiosk-${this.name}`) as never;
  }
  override erase(): ReturnType<FakeMeans['erase']> {
    return eraseLeftovers(`kiosk-${this.name}`);
  }
}

/** A visit with a page and a PDF in its first paper, at the list of its papers. */
export async function toPapers({ flow, means }: { flow: Flow; means: FakeMeans }): Promise<void> {
  flow.send({ is: 'started' });
  flow.send({ is: 'consented', consent: AGREED });
  flow.send({ is: 'who-given', who: WHO });
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
  const pdf = new Blob(['%PDF-1.7 một']);
  means.intakes.set('a.jpg', [
    { kind: 'page', page: aPage({ jpeg: new Blob(['trang một'], { type: 'image/jpeg' }) }), index: 0, of: 1 },
  ]);
  means.intakes.set('b.pdf', [{ kind: 'document', pdf, treatment: 'signed', inspection: anInspection() }]);
  flow.send({ is: 'files-given', files: [new File(['1'], 'a.jpg'), new File(['2'], 'b.pdf')] });
  await vi.waitFor(() => expect(flow.state.value.screen).toMatchObject({ draft: { readings: [] } }), WAIT);
  flow.send({ is: 'went-back' });
}

/** Has the visit kept; answers its code. */
export async function keep(flow: Flow, agreement = AGREED): Promise<string> {
  flow.send({ is: 'park-asked' });
  flow.send({ is: 'park-agreed', agreement });
  const shown = (): State['screen'] => flow.state.value.screen;
  await vi.waitFor(() => expect(shown()).toMatchObject({ at: 'parked' }), WAIT);
  const screen = shown();
  return screen.at === 'parked' ? screen.code : '';
}

/** Gives a code on the welcome screen, and waits for what comes of it. */
export async function giveCode(flow: Flow, code: string): Promise<void> {
  flow.send({ is: 'resume-opened' });
  flow.send({ is: 'code-given', code });
  await vi.waitFor(() => expect(flow.state.value.screen).not.toHaveProperty('job'), WAIT);
}

/** The visit ends by itself; waits until it is erased. */
export async function leave(flow: Flow): Promise<void> {
  flow.end();
  await erased(flow);
}

/** Waits until the visit is erased. */
export async function erased(flow: Flow): Promise<void> {
  await vi.waitFor(() => expect(flow.state.value.screen).toMatchObject({ at: 'welcome', wiped: true }), WAIT);
}
