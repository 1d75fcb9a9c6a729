import { defaultOffice, parseOffice } from '../../../shared/domain/indicators/office-file';
import type { AuditOffice } from '../../../shared/contracts/audit';
import { dossierStore } from '../../../shared/storage/dossier-store';
import { openCuaSoDatabase } from '../../../shared/storage/database';
import { saveFile } from '../../panel/save-file';
import { settings } from '../../panel/settings';
import type { AuditEngine, AuditPort, DossierOpening } from './audit-port';

const OFFICE = 'auditOffice';

/** The browser as the supervisor's page needs it. */
export function chromePort(
  engine: AuditEngine,
  { hostFile, signatures }: Pick<AuditPort, 'hostFile' | 'signatures'>,
): AuditPort {
  const { local } = chrome.storage;
  const kept = settings(local);
  return {
    engine,
    ...(hostFile && { hostFile }),
    ...(signatures && { signatures }),
    async office() {
      const stored: unknown = (await local.get(OFFICE))[OFFICE];
      const office = parseOffice(JSON.stringify(stored ?? null));
      return office.ok ? office.value : defaultOffice();
    },
    saveOffice: (office: AuditOffice) => local.set({ [OFFICE]: office }),
    onOffice: (saved) =>
      local.onChanged.addListener((changes) => {
        if (OFFICE in changes) saved();
      }),
    openDossier,
    saveFile,
    print: () => window.print(),
    today: () => new Date().toLocaleDateString('sv-SE'),
    now: () => Date.now(),
    language: () => kept.language(),
    saveLanguage: (language) => kept.saveLanguage(language),
  };
}

/** A counter's own computer remembers where it saw a dossier; elsewhere its code goes to the clipboard. */
async function openDossier(code: string): Promise<DossierOpening> {
  const database = await openCuaSoDatabase();
  const dossier = database.ok ? await dossierStore(database.value).find(code) : undefined;
  if (database.ok) database.value.close();
  if (dossier?.ok && dossier.value) {
    await chrome.tabs.create({ url: dossier.value.url });
    return 'opened';
  }
  await navigator.clipboard.writeText(code);
  return 'code-copied';
}
