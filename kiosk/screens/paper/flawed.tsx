import { kioskText } from '../../../shared/text/kiosk';
import { qualityText } from '../../../shared/text/quality';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ACCEPTED_FILES, FileButton, type FileButtonProps } from '../../ui/file-button';
import type { ItemCardProps } from './item-card';

export type FlawedProps = Pick<
  ItemCardProps,
  'language' | 'item' | 'hasCamera' | 'onAccept' | 'onRetake' | 'onAdd' | 'onTurn' | 'onRemove'
> & {
  /** What the page is called here. */
  readonly name: string;
};

/** What is wrong with a page, said while the paper is still in the hand, with the next step and the way to leave it. */
export function Flawed(props: FlawedProps) {
  const { language, item, name, onAccept } = props;
  const { paper: text } = kioskText(language);
  const [first, ...others] = item.findings;
  if (!first) return null;
  const { finding } = qualityText(language);
  const next = others.map(finding).join(' ');
  const leave =
    first.flaw === 'duplicate'
      ? text.keepBoth
      : first.flaw === 'missing-back'
        ? text.noneMissing
        : text.useAnyway;
  return (
    <Alert tone={first.severity === 'fail' ? 'bad' : 'wait'} what={finding(first)} {...(next && { next })}>
      <NextStep {...props} flaw={first.flaw} />
      <Button size="touch" label={of(leave, name)} onClick={onAccept}>
        {leave}
      </Button>
    </Alert>
  );
}

type NextStepProps = FlawedProps & { readonly flaw: FlawedProps['item']['findings'][number]['flaw'] };

/** What mends it: another page would not help where this one is too many, or lies the wrong way round. */
function NextStep(props: NextStepProps) {
  const { language, flaw, hasCamera, item, name } = props;
  const { paper: text } = kioskText(language);
  switch (flaw) {
    case 'duplicate':
    case 'nearly-blank':
      return (
        <Button size="touch" kind="primary" label={of(text.removePage, name)} onClick={props.onRemove}>
          {text.removePage}
        </Button>
      );
    case 'upside-down':
      return (
        <Button size="touch" kind="primary" label={of(text.turnPage, name)} onClick={props.onTurn}>
          {text.turnPage}
        </Button>
      );
    case 'missing-back':
      return (
        <FileButton
          {...source(hasCamera)}
          name={`missing-${item.id}`}
          label={of(text.addMissing, name)}
          onFiles={props.onAdd}
        >
          {text.addMissing}
        </FileButton>
      );
    default:
      return (
        <FileButton
          {...source(hasCamera)}
          name={`again-${item.id}`}
          multiple={false}
          label={hasCamera ? text.shootAgain(name) : text.chooseAgain(name)}
          onFiles={props.onRetake}
        >
          {hasCamera ? text.shootAgainShort : text.chooseAgainShort}
        </FileButton>
      );
  }
}

/** Words on a button, with what they are about for those who do not see where it stands. */
function of(words: string, name: string): string {
  return `${words}: ${name}`;
}

function source(hasCamera: boolean): Pick<FileButtonProps, 'kind' | 'accept' | 'camera'> {
  return { kind: 'primary', accept: hasCamera ? 'image/*' : ACCEPTED_FILES, camera: hasCamera };
}
