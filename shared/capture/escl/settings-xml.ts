import type { ColourMode } from '../../contracts/scanner';
import { PWG, SCAN } from './read-xml';
import type { ScanPlan } from './scan-plan';

const MODES: Readonly<Record<ColourMode, string>> = {
  colour: 'RGB24',
  grey: 'Grayscale8',
  bilevel: 'BlackAndWhite1',
};

/**
 * The ticket of a job. Its elements stand in the order in which sane-airscan writes them: devices are tried with that
 * one, and some read by position.
 */
export function settingsXml(plan: ScanPlan): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<scan:ScanSettings xmlns:pwg="${PWG}" xmlns:scan="${SCAN}">`,
    '<pwg:Version>2.0</pwg:Version>',
    '<pwg:ScanRegions><pwg:ScanRegion>',
    '<pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>',
    '<pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>',
    `<pwg:Width>${plan.width}</pwg:Width><pwg:Height>${plan.height}</pwg:Height>`,
    '</pwg:ScanRegion></pwg:ScanRegions>',
    `<pwg:InputSource>${plan.source === 'platen' ? 'Platen' : 'Feeder'}</pwg:InputSource>`,
    `<scan:ColorMode>${MODES[plan.colour]}</scan:ColorMode>`,
    // From the document that the device sent of itself, and only ever one of three names.
    `<pwg:DocumentFormat>${plan.format}</pwg:DocumentFormat>`,
    ...(plan.formatExt ? [`<scan:DocumentFormatExt>${plan.format}</scan:DocumentFormatExt>`] : []),
    `<scan:XResolution>${plan.dpi}</scan:XResolution><scan:YResolution>${plan.dpi}</scan:YResolution>`,
    ...(plan.source === 'feeder' ? [`<scan:Duplex>${String(plan.duplex)}</scan:Duplex>`] : []),
    '</scan:ScanSettings>',
  ].join('\n');
}
