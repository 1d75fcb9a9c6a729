import type { HostFile } from '../../../../shared/contracts/messages';
import { changeComponent, type Bench } from '../bench';
import { isWaiting, without } from '../state';
import { signedBy } from './signing-view';

/** Looks which files of results on the host carry no signature, where the office asks for one. */
export interface UnsignedResults {
  /** Reads each file once; what cannot be read back is not judged. `free`: asked before each file. */
  look(free: () => boolean): Promise<void>;
}

/** Of the open dossier. What was read is remembered for as long as it lies open. */
export function unsignedResults(bench: Bench): UnsignedResults {
  /** Whether a file carries a signature. Signing makes a file longer; links may be others at each look. */
  const known = new Map<string, boolean>();
  const keyOf = (component: string, { name, bytes, reference }: HostFile): string =>
    JSON.stringify([component, name, bytes ?? reference]);

  async function isSigned(component: string, file: HostFile): Promise<boolean | undefined> {
    const { site, work } = bench.ports;
    const key = keyOf(component, file);
    if (known.has(key) || file.reference === undefined) return known.get(key);
    const back = await site.readBack(component, file.reference);
    const report = back.ok ? await work.verifyPdf?.(back.value) : undefined;
    if (report?.ok)
      known.set(
        key,
        report.value.signatures.some(({ kind }) => kind === 'signature'),
      );
    return known.get(key);
  }

  return {
    async look(free) {
      const settings = bench.ports.signing?.view.peek()?.settings;
      if (!signedBy(settings, 'result') || !bench.ports.work.verifyPdf) return;
      const results = bench
        .checklist()
        .components.filter((one) => one.host.part === 'result' && !isWaiting(one));
      for (const { host } of results) {
        const unsigned: string[] = [];
        for (const file of host.files) {
          if (bench.over.aborted || !free()) return;
          if ((await isSigned(host.key, file)) === false) unsigned.push(file.name);
        }
        changeComponent(bench, host.key, (one) =>
          unsigned.length > 0 ? { ...one, unsignedOnHost: unsigned } : without(one, 'unsignedOnHost'),
        );
      }
    },
  };
}
