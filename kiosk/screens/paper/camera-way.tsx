import { kioskText } from '../../../shared/text/kiosk';
import type { Language } from '../../../shared/text/sentence';
import { Button } from '../../../shared/ui/button';
import type { CameraPort } from '../../../shared/ui/camera-port';
import { useCameraPresence } from '../../../shared/ui/use-camera-presence';
import { FileButton } from '../../ui/file-button';
import { Glyph } from '../../ui/glyph';

export interface CameraWayProps {
  readonly language: Language;
  /** Absent where the browser gives no camera. */
  readonly camera?: CameraPort;
  /** The device opens its camera for a file field. */
  readonly hasCamera: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  /** Opens the live picture. */
  readonly onPhotograph: () => void;
}

/** The way to a photo: by the live picture where there is a camera, else by the device's own camera program. */
export function CameraWay({ language, camera, hasCamera, onFiles, onPhotograph }: CameraWayProps) {
  const { paper: text } = kioskText(language);
  const present = useCameraPresence(camera);
  if (present) {
    return (
      <Button size="touch" onClick={onPhotograph}>
        <Glyph name="camera" />
        {text.camera}
      </Button>
    );
  }
  if (!hasCamera) return null;
  return (
    <FileButton name="camera" accept="image/*" camera onFiles={onFiles}>
      <Glyph name="camera" />
      {text.camera}
    </FileButton>
  );
}
