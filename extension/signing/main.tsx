import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { openCuaSoDatabase } from '../../shared/storage/database';
import { certificateOf, readTrustFile, verifyPdf } from '../../workers/sign';
import { askToReach, mayReach } from '../capture/permission';
import { saveFile } from '../panel/save-file';
import { settings } from '../panel/settings';
import { showWithoutStorage } from '../panel/without-storage';
import { browserSigning } from './browser-signing';
import { signingDesk } from './flow/signing-desk';
import { policyTrust } from './load-trust';
import { samplePage } from './sample-page';
import { SigningPage } from './screens/signing-page';
import { programCertificate } from './vgca/vgca-signer';

/* Joins the page of signing to the browser. */
const root = document.getElementById('signing');
const database = await openCuaSoDatabase();
const kept = settings(chrome.storage.local);

if (root && database.ok) {
  const signing = browserSigning(chrome.storage.local, chrome.storage.managed, database.value);
  const { program, known } = signing;
  const desk = signingDesk({
    ...signing,
    ...{ readTrustFile, verifyPdf, samplePage, saveFile, mayReach },
    programVersion: () => program.version(),
    programCertificate: (signal) => {
      // Another token may be plugged in by now.
      delete known.certificate;
      return programCertificate({ program, known, work: { certificateOf } }, signal);
    },
    policyTrust: () => policyTrust({ settings: signing.settings, readTrustFile }),
    agency: async () => (await kept.officer())?.agency,
    askToReach: (address) => askToReach([address]),
    now: () => new Date(),
    language: () => kept.language(),
    saveLanguage: (language) => kept.saveLanguage(language),
  });
  render(<SigningPage desk={desk} />, root);
  await desk.start();
} else if (root && !database.ok) {
  showWithoutStorage(root, database.failure);
}
