import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import { fail } from '../../../../shared/domain/result';
import { aKioskProcedure } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { AT, toChoose, toWays as openWays } from '../../../fixtures/kiosk-way';

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  means.settings = { ...means.settings, counterKey: 'key', kiosk: 'kiosk-1', portal: 'https://cong.example' };
  flow = startFlow(means);
});

const screen = () => flow.state.value.screen;

/** From the start to the choice of a way, one page in the first paper. */
async function toWays(): Promise<void> {
  toChoose(flow);
  flow.send({ is: 'procedure-chosen', procedure: aKioskProcedure() });
  flow.send({ is: 'answered', component: 'TP02', yes: false });
  flow.send({ is: 'went-on' });
  flow.send({ is: 'paper-opened', component: 'TP01' });
  flow.send({ is: 'files-given', files: [new File(['a'], 'a.jpg')] });
  await vi.waitFor(() => expect(screen()).toMatchObject({ draft: { readings: [] } }));
  openWays(flow);
  await vi.waitFor(() => expect(screen()).toMatchObject({ documents: [{ file: { is: 'ready' } }] }));
}

describe('printing', () => {
  beforeEach(async () => {
    await toWays();
    flow.send({ is: 'home-chosen', at: AT });
    await vi.waitFor(() => expect(screen()).toMatchObject({ slip: { is: 'ready' } }));
  });

  test('through the system nothing is claimed', () => {
    flow.send({ is: 'print-asked' });

    expect(means.printed).toBe(1);
    expect(screen()).not.toHaveProperty('printing');
  });

  test.each([
    [undefined, 576],
    [58, 384],
  ] as const)(
    'a roll of %s mm is printed %i dots wide; again, it is the same number',
    async (rollMm, dots) => {
      means.settings = { ...means.settings, printer: 'thermal', ...(rollMm && { rollMm }) };
      flow.send({ is: 'print-asked' });
      flow.send({ is: 'print-asked' });
      await vi.waitFor(() => expect(screen()).toMatchObject({ printing: { is: 'printed' } }));
      flow.send({ is: 'print-asked' });
      await vi.waitFor(() => expect(means.receipts).toEqual([dots, dots]));

      expect(new Set(means.slips.map(({ slip }) => slip))).toEqual(new Set(['2026-11-21/001']));
      expect(means.settings.slip.last).toBe(1);
    },
  );

  test('paper that ran out is a state from which it is printed again', async () => {
    means.settings = { ...means.settings, printer: 'thermal' };
    means.printerFails = { code: 'printer/paper-out' };
    flow.send({ is: 'print-asked' });
    await vi.waitFor(() =>
      expect(screen()).toMatchObject({ printing: { failure: { code: 'printer/paper-out' } } }),
    );

    delete means.printerFails;
    flow.send({ is: 'print-asked' });

    await vi.waitFor(() => expect(screen()).toMatchObject({ printing: { is: 'printed' } }));
  });
});

test('a rating is a count of its day and nothing else', async () => {
  await toWays();
  flow.send({ is: 'home-chosen', at: AT });
  flow.send({ is: 'rating-asked' });
  flow.send({ is: 'rated', rating: 5 });

  expect(means.settings.ratings).toEqual({ '2026-11-21': [0, 0, 0, 0, 1] });
});

test('a file that could not be made is tried again', async () => {
  means.assemblePdf = () => Promise.resolve(fail({ code: 'worker/lost', worker: 'pdf' }));
  await toWays().catch(() => undefined);
  expect(screen()).toMatchObject({ documents: [{ file: { is: 'failed' } }] });

  means.assemblePdf = new FakeMeans().assemblePdf;
  flow.send({ is: 'documents-retried' });

  await vi.waitFor(() => expect(screen()).toMatchObject({ documents: [{ file: { is: 'ready' } }] }));
});
