import type { CapturedPage, PaperSource } from '../../../shared/contracts/scanner';
import type { Failure } from '../../../shared/domain/failure';
import type { DevicesText } from '../../../shared/text/devices';
import { failureSentence } from '../../../shared/text/failures';
import { formatBytes } from '../../../shared/text/numbers';
import type { Language } from '../../../shared/text/sentence';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { Progress } from '../../../shared/ui/progress';
import { useObjectUrl } from '../../../shared/ui/use-object-url';
import type { DeviceView } from '../flow/state';
import styles from './device-card.module.css';

export interface TestAreaProps {
  readonly view: DeviceView;
  readonly words: DevicesText;
  readonly language: Language;
  readonly onTest: (source: PaperSource) => void;
  readonly onStop: () => void;
}

/** A scan of one page, to see whether the device works: how to begin it, and what came of it. */
export function TestArea({ view, words, language, onTest, onStop }: TestAreaProps) {
  const { scanner, capabilities, test } = view;
  const sources = (['feeder', 'platen'] as const).filter((source) => capabilities?.[source]);
  const of = (act: string): string => words.device.of(act, scanner.name);
  const failure = test?.at === 'failed' ? test.failure : undefined;
  const failed = failure && failureSentence(failure, language);
  const scanning = test?.at === 'scanning' ? test.source : undefined;
  return (
    <>
      {sources.length > 0 && (
        <div class={styles['test']}>
          <div class={styles['actions']}>
            {sources.map((source) => {
              // The same button stops what it began, so that the focus stays where it is.
              const act = scanning === source ? words.test.stop : words.test.start[source];
              return (
                <Button
                  key={source}
                  label={of(act)}
                  disabled={scanning !== undefined && scanning !== source}
                  onClick={() => (scanning ? onStop() : onTest(source))}
                >
                  {act}
                </Button>
              );
            })}
          </div>
          <p class={styles['hint']}>{words.test.hint}</p>
          <div role="status">{scanning && <Progress label={words.test.scanning} done={0} />}</div>
        </div>
      )}
      {test?.at === 'done' && <TestPage page={test.page} {...{ words, language }} device={scanner.name} />}
      {failed && (
        <Alert tone="bad" what={failed.what} next={isOfPile(failure) ? words.test.again : failed.next} />
      )}
    </>
  );
}

/** Its sentence says how a pile goes on; a test has none. */
function isOfPile(failure: Failure): boolean {
  return 'received' in failure || 'page' in failure;
}

interface TestPageProps {
  readonly page: CapturedPage;
  readonly device: string;
  readonly words: DevicesText;
  readonly language: Language;
}

function TestPage({ page, device, words: { test }, language }: TestPageProps) {
  const shown = page.image.type.startsWith('image/') ? page.image : undefined;
  const url = useObjectUrl(shown);
  const facts = test.page(
    formatBytes(page.image.size, language),
    page.dpi === undefined ? undefined : String(page.dpi),
  );
  return (
    <>
      <Alert tone="good" what={test.done} next={shown ? facts : `${facts} ${test.noPicture}`} />
      {url && <img class={styles['picture']} src={url} alt={test.picture(device)} />}
    </>
  );
}
