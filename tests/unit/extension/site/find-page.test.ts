import { afterEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../../../extension/panel/site/connection';
import { findPage } from '../../../../extension/panel/site/find-page';
import type { Frame } from '../../../../extension/panel/site/frames';
import type { FrameSubject, PageHint, RecognisedPage } from '../../../../shared/contracts/messages';
import { fail, ok } from '../../../../shared/domain/result';
import { aHostComponent } from '../panel/fake-host';

const DOSSIER = 'H40.12-261121-0007';

interface FakeFrame {
  readonly subject?: Partial<FrameSubject>;
  /** How many rows it has; none: it is not recognised. */
  readonly rows?: number;
  /** It never says what it is. */
  readonly silent?: boolean;
}

/** Frames that answer so; the hints that they were given are noted. */
function frames(...fakes: readonly FakeFrame[]): {
  frames: readonly Frame[];
  hints: (PageHint | undefined)[];
} {
  const hints: (PageHint | undefined)[] = [];
  return {
    hints,
    frames: fakes.map(({ subject, rows = 0, silent }, frameId) => {
      const ask = (name: string, input: { readonly hint?: PageHint }): Promise<unknown> => {
        if (name === 'page/subject') return Promise.resolve(ok({ origins: [], ...subject }));
        hints[frameId] = input.hint;
        if (silent) return new Promise(() => undefined);
        const dossier = subject?.dossier ?? input.hint?.dossier;
        const isKnown = rows > 0 && dossier !== undefined;
        return Promise.resolve(isKnown ? ok(aPage(dossier, rows)) : fail({ code: 'page/not-recognised' }));
      };
      const connection = { alive: true, ask, close: () => undefined } as unknown as Connection;
      return { frameId, documentId: `d${String(frameId)}`, connection };
    }),
  };
}

function aPage(dossier: string, rows: number): RecognisedPage {
  const components = Array.from({ length: rows }, (_, index) =>
    aHostComponent({ key: `TP0${String(index)}` }),
  );
  return { adapter: 'x', url: 'https://motcua.example/', dossier, components, bestGrade: 'listed' };
}

afterEach(() => vi.unstubAllGlobals());

/** Chromium says of each site whether it was granted. */
function granting(...granted: readonly string[]): void {
  const contains = ({ origins = [] }: chrome.permissions.Permissions): Promise<boolean> =>
    Promise.resolve(origins.every((origin) => granted.includes(origin)));
  vi.stubGlobal('chrome', { permissions: { contains } });
}

test('rows in an inner frame belong to the dossier of the outer one', async () => {
  const { frames: all, hints } = frames(
    { subject: { dossier: DOSSIER, procedure: '1.001193' } },
    { rows: 3 },
  );
  const found = await findPage(all, 1_000);

  expect(found).toMatchObject({
    ok: true,
    value: { page: { dossier: DOSSIER }, frame: { frameId: 1 }, hint: { from: { frameId: 0 } } },
  });
  expect(hints).toEqual([undefined, { dossier: DOSSIER, procedure: '1.001193' }]);
});

test('frames that show different dossiers give no hint: guessing would put papers into a stranger’s', async () => {
  const other = { dossier: 'H40.12-261121-0008' };
  const { frames: all, hints } = frames({ subject: { dossier: DOSSIER } }, { subject: other }, { rows: 3 });
  granting();

  expect(await findPage(all, 1_000)).toEqual({ ok: false, failure: { code: 'page/not-recognised' } });
  expect(hints).toEqual([undefined, undefined, undefined]);
});

test('a frame that shows its own dossier needs no hint', async () => {
  const { frames: all } = frames({}, { subject: { dossier: DOSSIER }, rows: 2 });
  const found = await findPage(all, 1_000);

  expect(found.ok && found.value.hint).toBeUndefined();
  expect(found).toMatchObject({ value: { frame: { frameId: 1 } } });
});

test('of several frames with rows the one with the most is worked in, of equals the outermost', async () => {
  const subject = { dossier: DOSSIER };
  const most = await findPage(frames({ subject, rows: 1 }, { subject, rows: 4 }).frames, 1_000);
  const equal = await findPage(frames({ subject, rows: 2 }, { subject, rows: 2 }).frames, 1_000);

  expect([most, equal]).toMatchObject([
    { value: { frame: { frameId: 1 } } },
    { value: { frame: { frameId: 0 } } },
  ]);
});

test('a frame that never answers keeps nobody waiting for long', async () => {
  const { frames: all } = frames({ subject: { dossier: DOSSIER }, rows: 2 }, { silent: true });

  expect(await findPage(all, 60_000)).toMatchObject({ ok: true });
});

test('where a dossier is named and no rows are found, a frame’s site that was not granted is named', async () => {
  const origins = ['https://granted.example', 'https://kho.example'];
  granting('https://granted.example/*');

  expect(await findPage(frames({ subject: { dossier: DOSSIER, origins } }).frames, 1_000)).toEqual({
    ok: false,
    failure: { code: 'page/permission-missing', origin: 'https://kho.example' },
  });
});

test('a page that names no dossier asks for no other site, whatever it carries', async () => {
  granting();

  expect(await findPage(frames({ subject: { origins: ['https://phim.example'] } }).frames, 1_000)).toEqual({
    ok: false,
    failure: { code: 'page/not-recognised' },
  });
});

test('where the page itself is recognised, nobody is asked for other sites', async () => {
  const subject = { dossier: DOSSIER, origins: ['https://kho.example'] };

  expect(await findPage(frames({ subject, rows: 2 }).frames, 1_000)).toMatchObject({ ok: true });
});
