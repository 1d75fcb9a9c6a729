import { inProject } from '../../commands/paths';
import { openSiteBench, type SiteBench } from './site-bench';

/** A bench for the pages on real widgets at this address, with a content script that knows them. */
export function openWidgetBench(site: string): Promise<SiteBench> {
  return openSiteBench(site, {
    content: inProject('tests', 'browser', 'site-harness', 'widget-content.ts'),
  });
}
