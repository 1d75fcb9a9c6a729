import { expect, test } from 'vitest';
import { stepOf, type LessonProgress } from '../../../../extension/training/lesson/progress';
import { practiceVault } from '../../../../extension/training/practice-vault';
import { trainingDesk, type TrainingDesk } from '../../../../extension/training/training-desk';
import { LESSON_STEPS, type LessonStep } from '../../../../shared/text/training';
import { aDevice, aFile, deskOf, portsOf, type Device } from '../panel/a-panel';

interface Lesson extends TrainingDesk {
  readonly device: Device;
  readonly kept: LessonProgress[];
  readonly reloads: number[];
}

/** A lesson that goes on at a step, on workers that answer at once. */
async function aLesson(step: LessonStep): Promise<Lesson> {
  const device = await aDevice();
  const { work, clock, settings } = portsOf(device);
  const kept: LessonProgress[] = [];
  const reloads: number[] = [];
  const officer = () => Promise.resolve({ id: 'TH-01', agency: 'Tập huấn' });
  const desk = trainingDesk({
    panel: {
      ...{ work, clock, settings: { ...settings, officer } },
      saveFile: (content, name) => void device.saved.push({ content, name }),
      vault: practiceVault(deskOf(device)),
    },
    papers: (kind, _title, number) =>
      Promise.resolve(
        (kind === 'two-sheets' ? ['a', 'b'] : ['a']).map((sheet) => aFile(`${kind}-${number}-${sheet}.jpg`)),
      ),
    loadProgress: () => Promise.resolve({ step: LESSON_STEPS.indexOf(step), done: [] }),
    saveProgress: (progress) => Promise.resolve(void kept.push(progress)),
    reload: () => void reloads.push(1),
  });
  await desk.start();
  return { ...desk, device, kept, reloads };
}

const attach = (lesson: Lesson, key: string) => lesson.panel.dossier()?.attach(key);

function component(lesson: Lesson, key: string) {
  const shown = lesson.panel.state.value;
  const found = shown.at === 'checklist' && shown.components.find(({ host }) => host.key === key);
  if (!found) throw new Error(`no component ${key}`);
  return found;
}

test('begins before a dossier is open, with the panel saying so', async () => {
  const lesson = await aLesson('open');

  expect(lesson.panel.state.value.at).toBe('unrecognised');
  expect(lesson.stepDone.value).toBe(false);
});

test('the log that was saved in an earlier step does not do the last one', async () => {
  const lesson = await aLesson('replace');
  await lesson.panel.evidence();

  await lesson.skip();
  const before = lesson.stepDone.value;
  await lesson.panel.evidence();

  expect([before, lesson.stepDone.value]).toEqual([false, true]);
});

test('opening the dossier on the practice page does the first step, and the progress is kept', async () => {
  const lesson = await aLesson('open');

  await lesson.openDossier();

  expect(lesson.stepDone.value).toBe(true);
  expect(lesson.kept.at(-1)).toEqual({ step: 0, reached: 1, done: ['open'] });
});

test('a lesson that goes on in the middle has its dossier open already', async () => {
  const lesson = await aLesson('session');

  expect(lesson.panel.state.value.at).toBe('checklist');
});

test('half a file on the host is not enough; the whole file is', async () => {
  const lesson = await aLesson('proof');
  await lesson.takePaper('sheet');
  await attach(lesson, 'TP02');
  const [half, reached] = [component(lesson, 'TP02').failure?.code, lesson.progress.value.reached];
  lesson.panel.dossier()?.askReplace('TP02');

  await lesson.panel.dossier()?.answer(true);

  expect([half, reached]).toEqual(['attach/differs', 1]);
  expect(lesson.stepDone.value).toBe(true);
});

test('a 413 is followed by a smaller document', async () => {
  const lesson = await aLesson('too-large');
  await lesson.takePaper('two-sheets');
  await attach(lesson, 'TP03');
  const { failure, items } = component(lesson, 'TP03');
  await lesson.panel.dossier()?.remove('TP03', items[0]?.id ?? '');

  await attach(lesson, 'TP03');

  expect(failure).toEqual({ code: 'attach/refused', status: 413 });
  expect(lesson.stepDone.value).toBe(true);
});

test('nobody who did not sign in again gets on after the session ended', async () => {
  const lesson = await aLesson('session');
  await lesson.takePaper('sheet');
  await attach(lesson, 'TP05');
  await attach(lesson, 'TP05');
  const { reached } = lesson.progress.value;
  lesson.host.signIn();

  await attach(lesson, 'TP05');

  expect(reached).toBe(1);
  expect(lesson.stepDone.value).toBe(true);
});

test('a step done again loses its papers here and on the host, and its fault is back', async () => {
  const lesson = await aLesson('refused');
  await lesson.takePaper('sheet');
  await attach(lesson, 'TP04');
  await attach(lesson, 'TP04');

  await lesson.again();
  const emptied = [component(lesson, 'TP04').items.length, lesson.host.view.value.files['TP04']];
  await lesson.takePaper('sheet');
  await attach(lesson, 'TP04');

  expect(emptied).toEqual([0, []]);
  expect(component(lesson, 'TP04').failure).toEqual({ code: 'attach/refused', status: 200 });
});

test('a paper taken in an earlier step is still there in the step that attaches it', async () => {
  const lesson = await aLesson('paper');
  await lesson.takePaper('sheet');
  await lesson.next();
  await lesson.skip();

  expect(stepOf(lesson.progress.value)).toBe('attach');
  expect(component(lesson, 'TP01').items.length).toBe(1);
});

test('what was attached too early has to be attached in its own step', async () => {
  const lesson = await aLesson('paper');
  await lesson.takePaper('sheet');
  await attach(lesson, 'TP01');
  await lesson.next();

  await lesson.skip();

  expect(stepOf(lesson.progress.value)).toBe('attach');
  expect(lesson.stepDone.value).toBe(false);
});

test('the evidence log that is handed over ends the last step', async () => {
  const lesson = await aLesson('report');

  await lesson.panel.evidence();
  await lesson.next();

  expect(stepOf(lesson.progress.value)).toBeUndefined();
});

test('begun again, it forgets how far the officer was', async () => {
  const lesson = await aLesson('report');

  await lesson.restart();

  expect(lesson.kept.at(-1)).toEqual({ step: 0, reached: 0, done: [] });
  expect(lesson.reloads).toEqual([1]);
});
