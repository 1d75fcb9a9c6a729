// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import {
  freshGuide,
  type FileState,
  type GuidePaper,
  type GuideState,
} from '../../../../extension/guide/flow/state';
import { GuidePage } from '../../../../extension/guide/screens/guide-page';
import { guideText } from '../../../../shared/text/guide';
import { aBrief } from './a-brief';

afterEach(cleanup);

const brief = await aBrief();
const text = guideText('vi');
const PROVEN: FileState = { is: 'proven', grade: 'read-back' };

/** The papers of the brief, each with where it goes and how it stands. */
function papersWith(...given: readonly (readonly [GuidePaper['row'], FileState])[]): readonly GuidePaper[] {
  return given.map(([row, state], index) => {
    const { files, ...paper } = brief.papers[index]!;
    return { ...paper, ...(row !== undefined && { row }), files: files.map((file) => ({ ...file, state })) };
  });
}

function show(state: Partial<GuideState>) {
  const onClose = vi.fn();
  const shown: GuideState = { ...freshGuide, brief, ready: true, step: 'papers', ...state };
  render(<GuidePage state={shown} language="vi" send={vi.fn()} onClose={onClose} />);
  return { onClose, words: document.body.textContent };
}

test('papers are said to be on the portal only when each of them is there', () => {
  expect(show({ papers: papersWith(['a', PROVEN], ['b', PROVEN]) }).words).toContain(text.papers.all);
});

test.each<readonly [string, readonly GuidePaper[], string]>([
  [
    'one has no row',
    papersWith(['a', PROVEN], [{ none: true }, { is: 'waiting' }]),
    text.papers.allButSkipped(1, 2),
  ],
  ['none has a row', papersWith([{ none: true }, { is: 'waiting' }]), text.papers.allButSkipped(0, 1)],
  ['there are no files', [], text.papers.none],
])('where %s, it is not said', (_which, papers, said) => {
  const { words } = show({ papers, rows: [{ key: 'a', name: 'Dòng', multiple: true }] });

  expect(words).toContain(said);
  expect(words).not.toContain(text.papers.all);
});

test('a paper that was left out can be put in after all', () => {
  show({
    papers: papersWith([{ none: true }, { is: 'waiting' }]),
    rows: [{ key: 'a', name: 'Dòng', multiple: true }],
  });

  expect(screen.getByRole('button', { name: text.papers.again })).toBeDefined();
});

test.each<readonly [FileState, boolean]>([
  [PROVEN, false],
  [{ is: 'held' }, true],
  [{ is: 'waiting' }, true],
])('before the portal’s own button, a paper that is %j is named as not seen there: %s', (state, named) => {
  const { words } = show({ step: 'submit', papers: papersWith(['a', PROVEN], ['b', state]) });

  expect(words.includes(text.papers.unseen('Giấy chứng sinh'))).toBe(named);
});

test('from where an officer is needed there is a way back to the kiosk', () => {
  const { onClose } = show({ over: { is: 'failed', failure: { code: 'guide/lost' } } });
  screen.getByRole('button', { name: text.over.leave }).click();

  expect(onClose).toHaveBeenCalledOnce();
});

test('after the portal’s own button nothing is called not filed: nobody knows it', () => {
  const failure = { code: 'guide/lost' } as const;
  const { words } = show({ reached: 'submit', over: { is: 'failed', failure } });

  expect(words).toContain(text.over.unsure);
  expect(words).not.toContain(text.over.lost);
});
