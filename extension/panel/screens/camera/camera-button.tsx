import { cameraText } from '../../../../shared/text/camera';
import { Button } from '../../../../shared/ui/button';
import { Icon } from '../../../../shared/ui/icon';
import { useText } from '../../text-context';
import { useOpenCamera, type CameraTarget } from './camera-host';

export interface CameraButtonProps extends CameraTarget {
  readonly disabled: boolean;
}

/** Opens the camera for one paper; nothing where there is no camera. */
export function CameraButton({ paper, onPage, disabled }: CameraButtonProps) {
  const { language } = useText();
  const open = useOpenCamera();
  if (!open) return null;
  return (
    <Button
      kind="quiet"
      size="small"
      label={cameraText(language).openFor(paper)}
      disabled={disabled}
      onClick={() => open({ paper, onPage })}
    >
      <Icon name="camera" />
    </Button>
  );
}
