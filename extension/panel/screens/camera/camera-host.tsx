import { createContext, type ComponentChildren } from 'preact';
import { useContext, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../../shared/text/sentence';
import { CameraDialog } from '../../../../shared/ui/camera-dialog';
import type { CameraPort } from '../../../../shared/ui/camera-port';
import { useCameraPresence } from '../../../../shared/ui/use-camera-presence';

/** What is photographed, and where its pages go. */
export interface CameraTarget {
  readonly paper: string;
  readonly onPage: (page: File) => void;
}

interface Host {
  readonly open?: (target: CameraTarget) => void;
  readonly enter: (dossier: string) => void;
}

const Camera = createContext<Host>({ enter: () => undefined });

/** Opens the camera for a paper. Undefined where there is none. */
export function useOpenCamera(): ((target: CameraTarget) => void) | undefined {
  return useContext(Camera).open;
}

/** Closes the camera as soon as another dossier is on the desk: its next page would lie there. */
export function useCameraOf(dossier: string): void {
  const { enter } = useContext(Camera);
  useEffect(() => enter(dossier), [enter, dossier]);
}

export interface CameraHostProps {
  readonly language: Language;
  /** Absent where the browser gives no camera. */
  readonly port: CameraPort | undefined;
  /** Opens a place where the browser can ask for the camera: beside a page it cannot. */
  readonly onAllow: () => void;
  readonly children: ComponentChildren;
}

/** Holds the camera's dialog above all screens: what changes below while a page is taken does not close it. */
export function CameraHost({ language, port, onAllow, children }: CameraHostProps) {
  const present = useCameraPresence(port);
  const [target, setTarget] = useState<CameraTarget>();
  const entered = useRef('');
  // One value for all: screens are not drawn anew because the dialog opens.
  const host = useMemo<Host>(() => {
    const enter = (dossier: string): void => {
      if (dossier !== entered.current) setTarget(undefined);
      entered.current = dossier;
    };
    return { enter, ...(present && { open: (next: CameraTarget) => setTarget(next) }) };
  }, [present]);
  return (
    <Camera.Provider value={host}>
      {children}
      {port && target && (
        <CameraDialog
          {...{ language, port, onAllow }}
          paper={target.paper}
          onPage={target.onPage}
          onClose={() => setTarget(undefined)}
        />
      )}
    </Camera.Provider>
  );
}
