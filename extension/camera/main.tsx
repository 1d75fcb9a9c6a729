import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { browserMedia } from '../../shared/capture/camera/browser-media';
import { openCamera } from '../../shared/capture/camera/open-camera';
import type { Failure } from '../../shared/domain/failure';
import { settings } from '../panel/settings';
import { AllowPage } from './allow-page';

/* Asks for the camera on a page of its own: beside another page the browser shows no such question. */
const root = document.getElementById('camera');
const media = browserMedia();
const language = await settings(chrome.storage.local).language();
document.documentElement.lang = language;

if (root) {
  const ask = async (): Promise<Failure | undefined> => {
    if (!media) return { code: 'camera/missing' };
    const opened = await openCamera(media);
    if (!opened.ok) return opened.failure;
    opened.value.stop();
    return undefined;
  };
  render(<AllowPage {...{ language, ask }} />, root);
}
