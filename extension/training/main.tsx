import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { sha256Hex } from '../../shared/domain/sha256';
import type { Result } from '../../shared/domain/result';
import { eraseEverything, openCuaSoDatabase, type Database } from '../../shared/storage/database';
import { holdDossier } from '../../shared/storage/dossier-lock';
import { memoryVault, type Vault } from '../../shared/storage/vault';
import { failureSentence } from '../../shared/text/failures';
import { trainingText } from '../../shared/text/training';
import { assemblePdf, comparePage, drawPage, squeezePage, takeFile } from '../../workers';
import { recognisePage } from '../../workers/ocr';
import { deviceClock } from '../panel/clock';
import { deskOf } from '../panel/open-vault';
import { saveFile } from '../panel/save-file';
import { settings } from '../panel/settings';
import { practicePapers } from './papers/practice-papers';
import { PRACTICE_OFFICER, practiceVault } from './practice-vault';
import { trainingDesk, type TrainingDesk } from './training-desk';
import { TrainingPage } from './training-page';

/* Joins the lesson to the browser: the real panel's workers and screens, a database and a key of the lesson's own. */

/** Not the product's database: the evidence log of real work lies there. */
const DATABASE = 'cua-so-tap-huan';
/** Where the lesson's progress is kept. */
const PROGRESS = 'training';

const root = document.getElementById('training');
const opened = await openPractice();

if (root && opened.ok) {
  const desk = deskFor(opened.value, await memoryVault());
  render(<TrainingPage desk={desk} saveFile={savePractice} />, root);
  await desk.start();
} else if (root && !opened.ok) {
  const { title, elsewhere } = trainingText('vi');
  const { what, next } = failureSentence(opened.failure, 'vi');
  const busy = opened.failure.code === 'storage/busy-elsewhere';
  render(
    <main>
      <h1>{busy ? elsewhere.title : title}</h1>
      <p role="alert">{busy ? elsewhere.what : `${what} ${next}`}</p>
    </main>,
    root,
  );
}

/** An empty database: what the last lesson left was sealed with a key that is gone. One tab at a time has it. */
async function openPractice(): Promise<Result<Database>> {
  const held = await holdDossier(DATABASE);
  if (!held.ok) return held;
  const erased = await eraseEverything(DATABASE);
  return erased.ok ? openCuaSoDatabase(DATABASE) : erased;
}

function deskFor(db: Database, vault: Vault): TrainingDesk {
  const area = chrome.storage.local;
  const kept = settings(area);
  return trainingDesk({
    panel: {
      work: {
        takeFile,
        assemblePdf,
        drawPage,
        comparePage,
        squeezePage,
        recognise: recognisePage,
        sha256Hex,
      },
      clock: deviceClock,
      vault: practiceVault(deskOf(db, vault)),
      settings: {
        ...kept,
        officer: () => Promise.resolve(PRACTICE_OFFICER),
        saveOfficer: () => Promise.resolve(),
      },
      saveFile: savePractice,
    },
    papers: practicePapers,
    loadProgress: async () => (await area.get(PROGRESS))[PROGRESS],
    saveProgress: (progress) => area.set({ [PROGRESS]: progress }),
    reload: () => location.reload(),
  });
}

/** Whoever finds the file in the folder of downloads must not take it for a real one. */
function savePractice(content: Blob, name: string): void {
  saveFile(content, `TAP-HUAN-${name}`);
}
