import { signal } from '@preact/signals';
import { expect, test, vi } from 'vitest';
import { backlogWatch, type BacklogWatch } from '../../../../extension/panel/flow/backlog/backlog-watch';
import type { Panel } from '../../../../extension/panel/flow/panel';
import { emptyView, type PanelState } from '../../../../extension/panel/flow/state';
import { deskOf } from '../../../../extension/panel/open-vault';
import type { HostComponent } from '../../../../shared/contracts/messages';
import type { BacklogEntry } from '../../../../shared/domain/backlog/entry';
import type { EvidenceFacts } from '../../../../shared/domain/evidence';
import { memoryVault } from '../../../../shared/storage/vault';
import { aDatabase, CODE, NOW, OTHER_CODE, value } from '../../storage/rows';

const MORNING = Date.parse(NOW);

const part = (key: string, kind: HostComponent['part']): HostComponent => ({
  ...{ key, name: `Mục ${key}`, required: true, multiple: true, part: kind },
  ...{ maxBytes: 9, extensions: ['pdf'], files: [] },
});

/** A panel beside a dossier with these parts, and a list of two papers. */
async function aWatch(parts: readonly HostComponent[], entries: readonly Partial<BacklogEntry>[]) {
  const desk = deskOf(await aDatabase(), await memoryVault());
  const rows = entries.map((entry, row) => ({
    key: String(row).padStart(32, '0'),
    entry: { line: row + 2, number: `${String(row + 1)}/TL`, title: 'Trích lục', ...entry },
  }));
  const list = { name: 'x.csv', source: 'f'.repeat(32), all: rows.length, part: 1, of: 1, at: NOW, rows };
  const id = value(await desk.backlogs.take(list)).list ?? '';
  const components = parts.map(emptyView);
  // The watch reads no more of a panel than this.
  const state = signal<PanelState>({
    ...{ at: 'checklist', restored: 0, strayed: 0, tight: false, components },
    page: {
      ...{ adapter: 'a', url: 'https://x.example', dossier: CODE, bestGrade: 'listed' },
      components: parts,
    },
  } as PanelState);
  const told = vi.fn();
  const watch = backlogWatch({ state, desk: () => desk } as unknown as Panel, {
    settings: { officer: () => Promise.resolve({ id: 'CB-012', agency: 'UBND' }) },
    news: { tell: told, listen: () => () => undefined },
    now: () => MORNING,
  });
  watch.start(new AbortController().signal);
  const prove = async (component: string): Promise<void> => {
    const line = { dossier: CODE, procedure: '1.001193', officer: 'CB-012', component };
    const asked = parts.map(({ key, part: kind }): EvidenceFacts => ({
      ...{ ...line, component: key, at: NOW, event: 'asked', required: true, part: kind },
    }));
    const sha256 = 'a'.repeat(64);
    value(
      await desk.evidence.appendAll([
        ...asked,
        { ...line, at: '2026-11-21T09:00:00.000Z', event: 'verified', sha256, bytes: 9, grade: 'listed' },
      ]),
    );
    const shown = state.peek();
    if (shown.at !== 'checklist') return;
    const proof = { fileName: 'a.pdf', sha256, bytes: 9, grade: 'listed' } as const;
    state.value = {
      ...shown,
      components: shown.components.map((one) =>
        one.host.key === component ? { ...one, proven: [proof] as never } : one,
      ),
    };
  };
  return { watch, desk, prove, told, place: (row: number) => ({ list: id, row }) };
}

const seen = ({ state }: BacklogWatch): readonly string[] =>
  state.value.notices.map(({ kind, paper, target, choices }) =>
    [kind, paper, target ?? '', ...(choices ?? []).map(({ key }) => key)].join(' ').trim(),
  );

test('a row of the open dossier is offered, taken on, and done once its result is proven', async () => {
  const { watch, prove, told, place } = await aWatch(
    [part('TP01', 'component'), part('KQ01', 'result')],
    [{ dossier: CODE, issuedOn: '2019-02-01', personalNumber: '079095000001' }, { dossier: OTHER_CODE }],
  );
  await vi.waitFor(() => expect(seen(watch)).toEqual(['free 1/TL – Trích lục']));

  await watch.claim(place(0));

  expect(seen(watch)).toEqual(['working 1/TL – Trích lục KQ01']);
  expect(watch.fieldsOf(CODE, 'KQ01')).toEqual({
    ...{ docName: 'Trích lục', docNumber: '1/TL', issueDate: '2019-02-01', ownerId: '079095000001' },
  });
  expect([watch.fieldsOf(CODE, 'TP01'), watch.fieldsOf(OTHER_CODE, 'KQ01')]).toEqual([undefined, undefined]);
  await prove('KQ01');
  await vi.waitFor(() => expect(watch.state.value).toEqual({ notices: [], done: '1/TL – Trích lục' }));
  expect(told).toHaveBeenCalled();
  watch.dismiss();
  expect(watch.state.value).toEqual({ notices: [] });
});

test('two papers in one place are told of, and a press that changed nothing says why', async () => {
  const { watch, desk, place } = await aWatch(
    [part('KQ01', 'result')],
    [{ dossier: CODE }, { dossier: CODE }],
  );
  await vi.waitFor(() => expect(seen(watch)).toHaveLength(2));
  value(await desk.backlogs.claim(place(0), 'CB-013', MORNING));

  await watch.claim(place(0));
  expect(watch.state.value.failure).toEqual({ code: 'backlog/taken' });

  value(await desk.backlogs.release(place(0)));
  await watch.claim(place(0));
  expect(watch.state.value.failure).toBeUndefined();
  expect(watch.state.value.notices.map(({ crowded }) => crowded)).toEqual([undefined]);
  await watch.claim(place(1));
  expect(watch.state.value.notices.map(({ crowded }) => crowded)).toEqual([true, true]);
});

test('where no part is the only result the officer names it; a row without a dossier is linked by one press', async () => {
  const { watch, desk, prove, place } = await aWatch(
    [part('TP01', 'component'), part('TP02', 'component')],
    [{}],
  );
  value(await desk.backlogs.claim(place(0), 'CB-012', MORNING));
  await watch.claim(place(0));
  expect(seen(watch)).toEqual(['other 1/TL – Trích lục']);

  await watch.link(place(0));
  expect(seen(watch)).toEqual(['working 1/TL – Trích lục  TP01 TP02']);
  await watch.link(place(0), 'TP02');
  expect(seen(watch)).toEqual(['working 1/TL – Trích lục TP02']);

  await prove('TP02');
  await vi.waitFor(() => expect(watch.state.value.done).toBe('1/TL – Trích lục'));
  expect(value(await desk.backlogs.rows(place(0).list))[0]).toMatchObject({
    sha256: 'a'.repeat(64),
    dossier: CODE,
  });
});
