import { useEffect, useRef } from 'preact/hooks';
import { isElsewhere } from '../checklist/use-checklist-keys';

/**
 * The key that leads to all the dossiers, from wherever the officer works on one. Once they are left, the focus is where
 * it was: on the component, or on what led there.
 */
export function useTableKey(works: boolean, shown: boolean, onShow: () => void): void {
  const show = useRef(onShow);
  show.current = onShow;
  const from = useRef<string | undefined>(undefined);
  const wasShown = useRef(false);
  useEffect(() => {
    if (!works || shown) return undefined;
    const onFocus = ({ target }: FocusEvent): void => {
      from.current =
        target instanceof Element
          ? target.closest<HTMLElement>('[data-component]')?.dataset['component']
          : undefined;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.key.toLowerCase() !== 'h' || isElsewhere(event.target)) return;
      event.preventDefault();
      show.current();
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [works, shown]);
  useEffect(() => {
    if (wasShown.current && !shown) goBack(from.current);
    wasShown.current = shown;
  }, [shown]);
}

function goBack(component: string | undefined): void {
  const card = component === undefined ? '' : `[data-component="${CSS.escape(component)}"], `;
  document.querySelector<HTMLElement>(`${card}[data-table-entry] button`)?.focus();
}
