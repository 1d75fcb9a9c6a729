import { beforeEach, describe, expect, test, vi } from 'vitest';
import { startFlow, type Flow } from '../../../../kiosk/flow/flow';
import type { GuidePort, GuideTask } from '../../../../kiosk/flow/filing/guide-port';
import type { Guide } from '../../../../kiosk/flow/state';
import type { Handover } from '../../../../shared/contracts/handover';
import { ok, type Result } from '../../../../shared/domain/result';
import { sha256Hex } from '../../../../shared/domain/sha256';
import { aKioskProcedure, VIETNAMESE } from '../../../fixtures/kiosk';
import { FakeMeans } from '../../../fixtures/kiosk-means';
import { aFinishedPdf } from '../../../fixtures/worker-answers';
import { AT, toChoose, toWays as openWays } from '../../../fixtures/kiosk-way';

let means: FakeMeans;
let flow: Flow;

beforeEach(() => {
  means = new FakeMeans();
  means.settings = { ...means.settings, counterKey: 'key', kiosk: 'kiosk-1', portal: 'https://cong.example' };
  flow = startFlow(means);
});

const screen = () => flow.state.value.screen;
const shows = (where: string) => vi.waitFor(() => expect(screen().at).toBe(where));

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

const handoverIn = async (bytes: Blob | undefined): Promise<Handover> =>
  JSON.parse((await bytes?.text()) ?? '') as Handover;

describe('into the inbox', () => {
  test('the package holds every file by its SHA-256, and the slip has the same number', async () => {
    await toWays();

    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await shows('slip');

    const handover = await handoverIn(means.sent[0]?.bytes);
    expect(handover).toMatchObject({
      slip: '2026-11-21/001',
      kiosk: 'kiosk-1',
      procedure: { id: expect.any(String) },
    });
    expect(handover.components[0]?.files[0]?.sha256).toBe(await sha256Hex(new Blob(['%PDF-1.7'])));
    await vi.waitFor(() => expect(means.slips[0]?.facts[0]?.value).toBe('2026-11-21/001'));
    expect(means.settings.slip.last).toBe(1);
  });

  test('while it cannot be reached nothing is said to be sent; tried again it is the same package', async () => {
    await toWays();
    means.inboxFails = { code: 'inbox/unreachable' };
    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await vi.waitFor(() =>
      expect(screen()).toMatchObject({ sending: { failure: { code: 'inbox/unreachable' } } }),
    );

    delete means.inboxFails;
    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await shows('slip');

    expect([means.sealed, means.sent.length, means.settings.slip.last]).toEqual([1, 1, 1]);
  });

  test('left to the machine it lies in the outbox, and the slip says that it waits', async () => {
    await toWays();
    means.inboxFails = { code: 'inbox/unreachable' };
    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await vi.waitFor(() => expect(screen()).toMatchObject({ sending: { failure: {} } }));
    flow.send({ is: 'package-left' });
    await shows('slip');

    expect([...means.waiting.keys()]).toEqual(['package-1']);
    expect(flow.state.value.visit.outcome).toMatchObject({ by: 'inbox', waiting: true });
    await vi.waitFor(() => expect(means.slips[0]?.warning).toContain('Đang chờ gửi tới quầy, CHƯA NỘP'));
  });

  test('without the counter’s key nothing is sealed', async () => {
    await toWays();
    delete (means.settings as { counterKey?: string }).counterKey;

    flow.send({ is: 'counter-chosen', by: 'inbox' });

    await vi.waitFor(() =>
      expect(screen()).toMatchObject({ sending: { failure: { code: 'package/no-key' } } }),
    );
  });

  test('a stick gets the very package that could not be sent', async () => {
    await toWays();
    means.inboxFails = { code: 'inbox/full' };
    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await vi.waitFor(() => expect(screen()).toMatchObject({ sending: { failure: {} } }));

    flow.send({ is: 'counter-chosen', by: 'stick' });

    await vi.waitFor(() =>
      expect(screen()).toMatchObject({ sending: { sealed: { header: { id: 'package-1' } } } }),
    );
  });

  test('saved on a stick and sent from there after going back, it is the same package', async () => {
    await toWays();
    flow.send({ is: 'counter-chosen', by: 'stick' });
    await vi.waitFor(() => expect(screen()).toMatchObject({ sending: { sealed: {} } }));
    flow.send({ is: 'package-saved', at: AT });
    flow.send({ is: 'went-back' });
    expect(screen().at).toBe('file');

    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await shows('slip');

    expect([means.sealed, means.sent.map(({ header }) => header.id)]).toEqual([1, ['package-1']]);
  });

  test('what the citizen says anew is sealed anew', async () => {
    await toWays();
    flow.send({ is: 'counter-chosen', by: 'stick' });
    await vi.waitFor(() => expect(screen()).toMatchObject({ sending: { sealed: {} } }));
    flow.send({ is: 'went-back' });
    flow.send({ is: 'declared', declaration: { version: '1', at: AT }, resultWay: 'post' });
    await vi.waitFor(() => expect(screen()).toMatchObject({ documents: [{ file: { is: 'ready' } }] }));

    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await shows('slip');

    const { resultWay, slip } = await handoverIn(means.sent[0]?.bytes);
    expect([means.sealed, resultWay, slip]).toEqual([2, 'post', '2026-11-21/001']);
  });

  test('a file that the disk no longer gives is a failure in words, and the session goes on', async () => {
    const pdf = new Blob(['%PDF-1.7']);
    pdf.slice = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    means.assemblePdf = () => Promise.resolve(ok(aFinishedPdf({ pdf, sha256: '', pages: 1 })));
    await toWays();

    flow.send({ is: 'counter-chosen', by: 'inbox' });

    await vi.waitFor(() =>
      expect(screen()).toMatchObject({ sending: { failure: { code: 'file/unreadable' } } }),
    );
    expect(means.sent).toEqual([]);
  });

  test('an answer that comes after the session changes nothing, and the try was ended', async () => {
    await toWays();
    let answer: (sent: Result<void>) => void = () => undefined;
    let signal: AbortSignal | undefined;
    means.inbox.put = (_sealed, given) => {
      signal = given;
      return new Promise((resolve) => (answer = resolve));
    };
    flow.send({ is: 'counter-chosen', by: 'inbox' });
    await vi.waitFor(() => expect(signal).toBeDefined());

    flow.send({ is: 'ended', fresh: VIETNAMESE });
    answer(ok(undefined));
    await Promise.resolve();

    expect(signal?.aborted).toBe(true);
    expect([screen().at, flow.state.value.visit]).toEqual(['welcome', {}]);
  });
});

describe('on the portal', () => {
  let task: GuideTask | undefined;
  let told: (guide: Guide) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const guide: GuidePort = {
    present: () => Promise.resolve(true),
    lead: (given, tell, ends) => {
      [task, told, signal] = [given, tell, ends];
      return Promise.resolve();
    },
  };

  beforeEach(async () => {
    [task, signal] = [undefined, undefined];
    means.guide = guide;
    await toWays();
    await vi.waitFor(() => expect(screen()).toMatchObject({ guided: true }));
    flow.send({ is: 'portal-chosen' });
    await vi.waitFor(() => expect(task).toBeDefined());
  });

  test('the guide gets the portal, the description and each file', () => {
    expect(task?.portal).toBe('https://cong.example');
    expect([...(task?.files.keys() ?? [])]).toEqual(['TP01-1']);
    expect(task?.handover.slip).toBe('2026-11-21/001');
  });

  test('the portal’s own code ends in a slip that says it', async () => {
    told({ is: 'leading', attached: 1, of: 1 });
    told({ is: 'confirmed', dossier: 'H40-1' });
    flow.send({ is: 'went-on' });
    await shows('slip');

    await vi.waitFor(() => expect(means.slips[0]?.warning).toContain('Đã nộp trên cổng, mã H40-1'));
  });

  test('back ends it; what it still says is not heard', () => {
    flow.send({ is: 'went-back' });
    told({ is: 'confirmed', dossier: 'H40-1' });

    expect(signal?.aborted).toBe(true);
    expect([screen().at, flow.state.value.visit.outcome]).toEqual(['file', undefined]);
  });
});
