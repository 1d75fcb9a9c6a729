import { useEffect } from 'preact/hooks';
import type { BacklogDesk } from '../flow/backlog-desk';
import { mainAct } from './main-act';

/** J and K go through the rows, Enter does what the main button does. Not while something is typed, chosen or asked. */
export function useRowKeys(desk: BacklogDesk, on: boolean): void {
  useEffect(() => {
    if (!on) return;
    const pressed = (event: KeyboardEvent): void => {
      const { target, key } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      if (document.querySelector('dialog[open]') || !(target instanceof Element)) return;
      if (target.closest('input:not([type=radio]), select, textarea')) return;
      const letter = key.toLowerCase();
      if (letter === 'j' || letter === 'k') void desk.step(letter === 'j' ? 1 : -1);
      // On a button, a link or a heading that opens, Enter is theirs.
      else if (key === 'Enter' && !target.closest('button, a, summary, input')) mainAct(desk);
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [desk, on]);
}
