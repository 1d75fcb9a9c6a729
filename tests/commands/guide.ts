import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Failure } from '../../shared/domain/failure';
import { failureSentence } from '../../shared/text/failures';
import { panelText } from '../../shared/text/panel';
import { LESSON_STEPS, trainingText } from '../../shared/text/training';
import { inProject } from './paths';

/* The printed guide for officers: the very sentences of the lesson and of the panel, so that it cannot say otherwise. */

const FOLDER = 'docs/huong-dan';
const words = trainingText('vi');
const panel = panelText('vi');
const { guide } = words;

/** What an officer meets, with figures as they may be. */
const TROUBLES: readonly Failure[] = [
  { code: 'page/not-recognised' },
  { code: 'page/changed' },
  { code: 'page/target-missing', target: 'Đính kèm' },
  { code: 'page/unsound', rows: 12, controls: 9 },
  { code: 'attach/refused', status: 413 },
  { code: 'attach/refused', status: 500 },
  { code: 'attach/refused', status: 200 },
  { code: 'attach/too-large', bytes: 6_200_000, limit: 5_000_000 },
  { code: 'attach/session-ended', status: 401 },
  { code: 'attach/network' },
  { code: 'attach/to-sign' },
  { code: 'sign/password-wrong' },
  { code: 'sign/certificate-expired', until: '2026-10-31' },
  { code: 'sign/service-missing' },
  { code: 'attach/unproven' },
  { code: 'attach/differs', bytes: 84_000, hostBytes: 42_000 },
  { code: 'attach/empty-on-host' },
  { code: 'attach/overwrites', files: 1 },
  { code: 'attach/held', savedBy: 'Lưu' },
  { code: 'attach/same-elsewhere', dossier: 'Z99.99-261121-0001', component: 'TP01' },
  { code: 'attach/no-way', tried: ['input', 'drop'] },
  { code: 'storage/passphrase-wrong' },
  { code: 'storage/full' },
];

/** The pages of the guide by path inside the project, formatted as they are kept. */
export async function guidePages(): Promise<Readonly<Record<string, string>>> {
  const pages = {
    'README.md': cover(),
    'muoi-buoc.md': lesson(),
    'phim-tat.md': keys(),
    'trang-thai.md': states(),
    'khi-co-loi.md': troubles(),
  };
  const options = (await resolveConfig(inProject('package.json'))) ?? {};
  const formatted = Object.entries(pages).map(async ([name, text]) => {
    const printed = await format(`${text}\n\n_${guide.printed}_\n`, { ...options, parser: 'markdown' });
    return [`${FOLDER}/${name}`, printed] as const;
  });
  return Object.fromEntries(await Promise.all(formatted));
}

function cover(): string {
  const { lesson, keys, states, troubles } = guide.files;
  const links = [
    `- [${lesson.title}](muoi-buoc.md)`,
    `- [${states.title}](trang-thai.md)`,
    `- [${troubles.title}](khi-co-loi.md)`,
    `- [${keys.title}](phim-tat.md)`,
  ];
  return [`# ${guide.title}`, ...guide.intro, links.join('\n')].join('\n\n');
}

function lesson(): string {
  const { title, intro } = guide.files.lesson;
  const steps = LESSON_STEPS.map((step, index) => {
    const { title: name, why, goals, atTheCounter } = words.steps[step];
    return [
      `## ${guide.stepTitle(index + 1, name)}`,
      goals.map((goal, place) => `${place + 1}. ${goal}`).join('\n'),
      `**${words.card.why}.** ${why}`,
      `**${words.card.atTheCounter}.** ${atTheCounter}`,
    ].join('\n\n');
  });
  return [`# ${title}`, intro, words.notReal, ...steps].join('\n\n');
}

function keys(): string {
  const { title, intro, key, what } = guide.files.keys;
  return [`# ${title}`, intro, table([key, what], panel.help.keys)].join('\n\n');
}

function states(): string {
  const { title, intro, state, meaning, meanings, proof } = guide.files.states;
  const names = Object.entries(panel.state) as [keyof typeof meanings, string][];
  const rows = names.map(([name, said]) => [said, meanings[name]] as const);
  const grades = Object.entries(panel.grade) as [keyof typeof panel.grade, string][];
  const proofs = grades.map(([grade, said]) => [said, panel.gradeMeaning[grade]] as const);
  return [
    ...[`# ${title}`, intro, table([state, meaning], rows)],
    ...[`## ${proof}`, table([proof, meaning], proofs)],
  ].join('\n\n');
}

function troubles(): string {
  const { title, intro, happened, next } = guide.files.troubles;
  const rows = TROUBLES.map((failure) => {
    const sentence = failureSentence(failure, 'vi');
    return [`**${sentence.what}**`, sentence.next] as const;
  });
  return [`# ${title}`, intro, table([happened, next], rows)].join('\n\n');
}

function table(heads: readonly [string, string], rows: readonly (readonly [string, string])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(heads), '| --- | --- |', ...rows.map(line)].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of Object.entries(await guidePages())) {
    mkdirSync(dirname(inProject(path)), { recursive: true });
    writeFileSync(inProject(path), text);
    console.log(path);
  }
}
