import { isOfficerId } from '../../shared/domain/evidence-facts';
import type { Officer, SettingsPort } from './flow/ports';

/** The officer's choices, kept on this device in the extension's own area. No name of a person is among them. */
export function settings(area: chrome.storage.StorageArea): SettingsPort {
  return {
    async officer() {
      const kept: unknown = (await area.get('officer'))['officer'];
      return isOfficer(kept) ? kept : undefined;
    },
    saveOfficer: (officer) => area.set({ officer }),
    async language() {
      return (await area.get('language'))['language'] === 'en' ? 'en' : 'vi';
    },
    saveLanguage: (language) => area.set({ language }),
    async province() {
      const office: unknown = (await area.get('auditOffice'))['auditOffice'];
      if (typeof office !== 'object' || office === null || !('province' in office)) return undefined;
      return typeof office.province === 'string' ? office.province : undefined;
    },
  };
}

/** What was stored may come from an older version. */
function isOfficer(kept: unknown): kept is Officer {
  if (typeof kept !== 'object' || kept === null || !('id' in kept) || !('agency' in kept)) return false;
  return typeof kept.id === 'string' && isOfficerId(kept.id) && typeof kept.agency === 'string';
}
