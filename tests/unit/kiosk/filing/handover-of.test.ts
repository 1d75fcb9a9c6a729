import { expect, test } from 'vitest';
import { filesToHand, handoverOf, type HandoverFacts } from '../../../../kiosk/flow/filing/handover-of';
import type { PaperDocument } from '../../../../kiosk/flow/state';
import { aDocumentItem, aDraft, aPageItem } from '../../../fixtures/kiosk';
import { aReport } from '../../../fixtures/worker-answers';

const ready = (component: string, part = 1, of = 1): PaperDocument => ({
  ...{ component, part, of },
  file: {
    is: 'ready',
    value: {
      ...{ pdf: new Blob(['%PDF']), fileName: `${component}.pdf`, pages: 2 },
      ...{ conforms: true, signed: false, tooLarge: false },
    },
  },
});
const failed: PaperDocument = {
  ...{ component: 'TP01', part: 2, of: 2 },
  file: { is: 'failed', failure: { code: 'worker/lost', worker: 'pdf' } },
};
const facts = (
  changes: Partial<HandoverFacts> = {},
  documents: readonly PaperDocument[] = [],
): HandoverFacts => ({
  ...{ draft: aDraft(), visit: {}, slip: '2026-11-22/007', kiosk: 'kiosk-1' },
  ...{ madeAt: '2026-11-22T01:00:00.000Z', hashes: new Map(), files: filesToHand(documents) },
  ...changes,
});

test('every paper of the checklist is handed over with its state, with or without files', () => {
  const { components } = handoverOf(facts());

  expect(components.map(({ code, state, required }) => [code, state, required])).toEqual([
    ['TP01', 'missing', true],
    ['TP03', 'missing', false],
    ['TP04', 'bring', true],
    ['TP05', 'reuse', true],
  ]);
});

test('a file is described by its own bytes and the id under which it travels', () => {
  const draft = aDraft({ items: { TP01: [aPageItem()] } });
  const hashes = new Map([['TP01-1', 'ab'.repeat(32)]]);

  const [paper] = handoverOf(facts({ draft, hashes }, [ready('TP01')])).components;

  expect(paper).toMatchObject({ state: 'ready', files: [{ id: 'TP01-1', part: 1, of: 1, bytes: 4 }] });
  expect(paper?.files[0]?.sha256).toBe('ab'.repeat(32));
});

test('a paper of which a file could not be made has to be looked at', () => {
  const draft = aDraft({ items: { TP01: [aPageItem(), aDocumentItem()] } });

  const [half] = handoverOf(facts({ draft }, [ready('TP01', 1, 2), failed])).components;
  const [none] = handoverOf(facts({ draft }, [failed])).components;

  expect([half?.state, half?.files.length]).toEqual(['review', 1]);
  expect([none?.state, none?.files.length]).toEqual(['review', 0]);
});

test('what the gate found stands by the page’s place in the paper, and whether it was seen', () => {
  const quality = aReport({ flaw: 'blurred', severity: 'rescan', certainty: 0.9 });
  const items = {
    TP01: [aDocumentItem(), aPageItem({ id: 'a', quality, accepted: ['blurred'] }), aPageItem({ id: 'b' })],
  };
  const across = { b: [{ flaw: 'duplicate', severity: 'rescan', certainty: 1 }] } as const;

  const [paper] = handoverOf(facts({ draft: aDraft({ items, across }) })).components;

  expect(paper?.findings).toEqual([
    { page: 4, flaw: 'blurred', severity: 'rescan', accepted: true },
    { page: 5, flaw: 'duplicate', severity: 'rescan', accepted: false },
  ]);
});

test('who files, the declaration and the wish go along; what was not said is absent', () => {
  const agreement = { version: '2026-11', at: '2026-11-22T01:00:00.000Z' };
  const who = { behalf: 'self', person: { name: 'Trần Thị Bình', from: 'typed' } } as const;
  const visit = { who, consent: agreement, declaration: agreement, resultWay: 'post' } as const;

  const handover = handoverOf(facts({ visit }));

  expect(handover).toMatchObject({ form: 1, slip: '2026-11-22/007', kiosk: 'kiosk-1', ...visit });
  expect(handover).not.toHaveProperty('phone');
  expect(handoverOf(facts())).not.toHaveProperty('who');
});

test('the word given for a PDF that was brought goes along with its paper, while that PDF is there', () => {
  const brought = { version: '2026-11', at: '2026-11-22T01:00:00.000Z', why: 'drawing', jobs: [1] } as const;
  const broughtPdf = { TP01: brought };

  const [there] = handoverOf(
    facts({ draft: aDraft({ items: { TP01: [aDocumentItem({ job: 1 })] }, broughtPdf }) }),
  ).components;
  const [gone] = handoverOf(facts({ draft: aDraft({ broughtPdf }) })).components;

  expect(there?.broughtPdf).toEqual({ version: '2026-11', at: brought.at });
  expect(gone).not.toHaveProperty('broughtPdf');
});
