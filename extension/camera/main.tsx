import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { browserMedia } from '../../shared/capture/camera/browser-media';
import { openCamera } from '../../shared/capture/camera/open-camera';
import { settings } from '../panel/settings';
import { AllowPage } from './allow-page';

/* Asks for the camera on a page of its own: beside another page the browser shows no such question. */
const root = document.getElementById('camera');
const media = browserMedia();
const language = await settings(chrome.storage.local).language();
document.documentElement.lang = language;

if (root) {
  const ask = async () => {
    const opened = media ? await openCamera(media) : undefined;
    if (opened?.ok) opened.value.stop();
    return opened?.ok === false ? opened.failure : undefined;
  };
  render(<AllowPage {...{ language, ask }} />, root);
}
