import '../../shared/ui/tokens.css';
import '../../shared/ui/base.css';
import { render } from 'preact';
import { documentScanners } from '../../shared/capture/document-scan';
import { forgetPaired, pairScanner, usbPort } from '../../shared/capture/transports/usb/paired-scanners';
import { knownScanners } from '../capture/known-scanners';
import { chromeOsScanning, scannerDoor } from '../capture/open-known';
import { askToReach, giveBack, mayReach } from '../capture/permission';
import { settings } from '../panel/settings';
import { devicesDesk } from './flow/devices-desk';
import { DevicesPage } from './screens/devices-page';

/* Joins the page of scanners to the browser. */
const root = document.getElementById('devices');
const kept = settings(chrome.storage.local);
const chromeOs = chromeOsScanning();
const desk = devicesDesk({
  known: knownScanners(chrome.storage.local, chrome.storage.managed),
  door: scannerDoor(chrome.storage.session),
  ...{ mayReach, askToReach, giveBack },
  ...(usbPort() && { pairUsb: () => pairScanner() }),
  forgetUsb: (way) => forgetPaired(way),
  ...(chromeOs && { listChromeOs: () => documentScanners(chromeOs) }),
  language: () => kept.language(),
  saveLanguage: (language) => kept.saveLanguage(language),
});

if (root) render(<DevicesPage desk={desk} />, root);
await desk.start();
