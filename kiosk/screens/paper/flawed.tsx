import { kioskText } from '../../../shared/text/kiosk';
import { qualityText } from '../../../shared/text/quality';
import { Alert } from '../../../shared/ui/alert';
import { Button } from '../../../shared/ui/button';
import { ACCEPTED_FILES, FileButton } from '../../ui/file-button';
import type { ItemCardProps } from './item-card';

export type FlawedProps = Pick<ItemCardProps, 'language' | 'item' | 'hasCamera' | 'onAccept' | 'onRetake'> & {
  /** What the page is called here. */
  readonly name: string;
};

/** What is wrong with a page, said while the paper is still in the hand: once more is the next step. */
export function Flawed({ language, item, hasCamera, name, onAccept, onRetake }: FlawedProps) {
  const { paper: text } = kioskText(language);
  const [first, ...others] = item.findings;
  if (!first) return null;
  const { finding } = qualityText(language);
  const next = others.map(finding).join(' ');
  return (
    <Alert tone={first.severity === 'fail' ? 'bad' : 'wait'} what={finding(first)} {...(next && { next })}>
      <FileButton
        name={`again-${item.id}`}
        kind="primary"
        accept={hasCamera ? 'image/*' : ACCEPTED_FILES}
        camera={hasCamera}
        multiple={false}
        label={hasCamera ? text.shootAgain(name) : text.chooseAgain(name)}
        onFiles={onRetake}
      >
        {hasCamera ? text.shootAgainShort : text.chooseAgainShort}
      </FileButton>
      <Button size="touch" label={text.useAnyway(name)} onClick={onAccept}>
        {text.useAnywayShort}
      </Button>
    </Alert>
  );
}
