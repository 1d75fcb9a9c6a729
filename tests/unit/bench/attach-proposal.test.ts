import { expect, test } from 'vitest';
import type { HostComponent, RecognisedPage } from '../../../shared/contracts/messages';
import { isRight, markProposal, needsForAttaching } from '../../bench/attach-proposal';
import { truthOf } from '../../widgets/truth';

const truth = truthOf('multi-file');
/** As the adapter written by hand reads it. */
const same = {
  ...{ rows: true, required: true, size: true, types: true },
  ...{ multiple: true, control: true, list: true },
};

/** What a reader that makes no mistake would say, but for one row. */
function aProposal(wrong: Partial<HostComponent> = {}, dossier = truth.dossier): RecognisedPage {
  const components = truth.rows.map((row, index): HostComponent => {
    const { key, name, required, multiple, types: extensions } = row;
    const right = { key, name, required, multiple, extensions, maxBytes: row.maxMb * 1_000_000, files: [] };
    return { ...right, part: 'component', ...(index === 0 ? wrong : {}) };
  });
  return { adapter: 'x', url: 'http://127.0.0.1/', dossier, components, bestGrade: 'listed' };
}

test('a proposal that says what is true is right, with or without marks over its letters', () => {
  expect(isRight(markProposal(truth, aProposal(), same))).toBe(true);
  expect(isRight(markProposal(truth, aProposal({ name: 'To khai dang ky ket hon' }), same))).toBe(true);
});

test.each<[string, Partial<HostComponent>]>([
  ['rows', { name: 'Tờ khai' }],
  ['required', { required: false }],
  ['size', { maxBytes: 1 }],
  ['types', { extensions: ['pdf', 'exe'] }],
])('one row whose %s is told wrong makes the page wrong', (mark, wrong) => {
  const marks = markProposal(truth, aProposal(wrong), same);

  expect(marks[mark as keyof typeof marks]).toBe(false);
  expect(isRight(marks)).toBe(false);
});

test('a row too many is wrong', () => {
  const page = aProposal();
  const more = {
    ...page,
    components: [...page.components, { ...page.components[0]!, name: 'Ảnh đại diện' }],
  };

  expect(markProposal(truth, more, same).rows).toBe(false);
});

test('the wrong dossier, or none, is wrong', () => {
  expect(isRight(markProposal(truth, aProposal({}, 'H40.12-261121-0099'), same))).toBe(false);
  expect(isRight(markProposal(truth, undefined, same))).toBe(false);
});

test.each(['multiple', 'control', 'list'] as const)('%s is as the adapter written by hand says', (what) => {
  const marks = markProposal(truth, aProposal(), { ...same, [what]: false });

  expect(isRight(marks)).toBe(false);
  expect(needsForAttaching(marks)).toBe(what === 'multiple');
});
