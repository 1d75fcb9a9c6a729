import { defaultOffice, parseOffice } from '../../shared/domain/indicators/office-file';
import type { AgencyLevel } from '../../shared/domain/targets';
import type { BacklogPorts } from './flow/ports';

const LEVELS: readonly AgencyLevel[] = ['central', 'province', 'district', 'commune'];

/** What this device remembers of the office and of what was chosen here. */
export function kept(area: chrome.storage.StorageArea): Pick<BacklogPorts, 'office' | 'level' | 'saveLevel'> {
  return {
    async office() {
      const stored: unknown = (await area.get('auditOffice'))['auditOffice'];
      const office = parseOffice(JSON.stringify(stored ?? null));
      return office.ok ? office.value : defaultOffice();
    },
    async level() {
      const level: unknown = (await area.get('backlogLevel'))['backlogLevel'];
      return LEVELS.find((one) => one === level);
    },
    saveLevel: (level) => area.set({ backlogLevel: level }),
  };
}
