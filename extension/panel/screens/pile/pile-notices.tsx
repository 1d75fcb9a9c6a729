import type { Failure } from '../../../../shared/domain/failure';
import { failureSentence } from '../../../../shared/text/failures';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import type { PileActs } from '../../flow/pile/pile-acts';
import { awaitsBacks, looseOf, type PileView } from '../../flow/pile/pile-view';
import { useText } from '../../text-context';

export interface PileNoticesProps {
  readonly pile: PileView;
  /** Cover sheets of another procedure or dossier. */
  readonly strangers: number;
  readonly acts: PileActs;
}

/** How the scan ended, what is missing, and the ways on. */
export function PileNotices({ pile, strangers, acts }: PileNoticesProps) {
  const { text, language } = useText();
  const words = text.pile;
  const { scanners, ended, failure, refused, scanning } = pile;
  const failed = failure && failureSentence(failure, language);
  return (
    <>
      {scanners?.length === 0 && (
        <Alert tone="wait" what={words.noScanner} next={words.noScannerNext}>
          <Button size="small" onClick={() => acts.manageScanners()}>
            {words.manage}
          </Button>
        </Alert>
      )}
      {scanners !== undefined && scanners.length > 1 && pile.scanner === undefined && (
        <Alert tone="calm" what={words.whichScanner} />
      )}
      {!scanning && ended && <Ended {...ended} onManage={() => acts.manageScanners()} />}
      {!scanning && <Passes pile={pile} acts={acts} />}
      {failed && <Alert tone="bad" what={failed.what} next={failed.next} />}
      {refused.map(({ file, failure: why }, index) => {
        const { what, next } = failureSentence(why, language);
        return (
          <Alert key={index} tone="bad" what={text.component.refusedFile(file, what)} next={next}>
            <Button size="small" onClick={() => acts.dismissRefused()}>
              {text.component.dismiss}
            </Button>
          </Alert>
        );
      })}
      {strangers > 0 && <Alert tone="wait" what={words.strangers(strangers)} />}
    </>
  );
}

interface EndedProps {
  readonly received: number;
  readonly failure?: Failure;
  readonly onManage: () => void;
}

/** How the last job ended. What was wanted is no fault. */
function Ended({ received, failure, onManage }: EndedProps) {
  const { text, language } = useText();
  const words = text.pile;
  if (!failure) return <Alert tone="good" what={words.ended(received)} />;
  if (failure.code === 'cancelled') return <Alert tone="calm" what={words.stopped(received)} />;
  const { what, next } = failureSentence(failure, language);
  return (
    <Alert tone="bad" what={what} next={next}>
      {isOfDevice(failure) && (
        <Button size="small" onClick={onManage}>
          {words.manage}
        </Button>
      )}
    </Alert>
  );
}

/** Whether it is mended where scanners are added and allowed. */
function isOfDevice({ code }: Failure): boolean {
  return (
    code.startsWith('usb/') ||
    ['scan/unreachable', 'scan/not-a-scanner', 'scan/permission-missing', 'scan/local-network'].includes(code)
  );
}

/** A pile that is turned over by hand: what is to be done next, or why the passes do not fit. */
function Passes({ pile, acts }: Pick<PileNoticesProps, 'pile' | 'acts'>) {
  const { text } = useText();
  const words = text.pile;
  const { fronts, backs } = looseOf(pile.items);
  if (fronts.length === 0 && backs.length === 0) return null;
  const keep = (
    <Button size="small" onClick={() => void acts.keepAsScanned()}>
      {words.keepAsScanned}
    </Button>
  );
  if (backs.length > 0) {
    return (
      <Alert tone="wait" what={words.uneven(fronts.length, backs.length)} next={words.unevenNext}>
        <Button size="small" onClick={() => void acts.dropBacks()}>
          {words.backsAgain}
        </Button>
        {keep}
      </Alert>
    );
  }
  if (!awaitsBacks(pile)) return null;
  return (
    <Alert tone="wait" what={words.turnOver(fronts.length)} next={words.turnOverNext}>
      <Button size="small" onClick={() => void acts.scan()}>
        {words.moreFronts}
      </Button>
      {keep}
    </Alert>
  );
}
