import { useEffect, useRef } from 'preact/hooks';
import { isElsewhere } from '../checklist/use-checklist-keys';

export interface HandoverHands {
  readonly shown: boolean;
  /** The key leads there: where what is shown now has none of that name. */
  readonly mayShow: boolean;
  readonly onShow: () => void;
  readonly onBack: () => void;
  readonly onFile: (file: File) => void;
}

/**
 * The key that leads to kiosks' packages (T), Escape back, and a package that is dropped anywhere: it is taken before
 * whatever lies there takes it for a paper. Nothing works while `works` is false.
 */
export function useHandoverHands(works: boolean, hands: HandoverHands): void {
  const latest = useRef(hands);
  latest.current = hands;
  useEffect(() => {
    if (!works) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      const { shown, mayShow, onShow, onBack } = latest.current;
      const isDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (shown && event.key === 'Escape' && !isDialog) onBack();
      else if (mayShow && event.key.toLowerCase() === 't' && !isElsewhere(event.target)) onShow();
      else return;
      event.preventDefault();
    };
    const onDrop = (event: DragEvent): void => {
      const file = [...(event.dataTransfer?.files ?? [])].find(({ name }) => /\.cuaso$/i.test(name));
      if (!file) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onFile(file);
    };
    const onOver = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('drop', onDrop, true);
    document.addEventListener('dragover', onOver);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('drop', onDrop, true);
      document.removeEventListener('dragover', onOver);
    };
  }, [works]);
}
