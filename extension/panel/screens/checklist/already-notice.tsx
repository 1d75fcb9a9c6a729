import { displayName } from '../../../../shared/domain/file-name';
import { Alert } from '../../../../shared/ui/alert';
import { Button } from '../../../../shared/ui/button';
import { useText } from '../../text-context';
import type { CardNoticesProps } from './card-notices';

/** The host held the same bytes before anything was sent: proven, and the officer says what becomes of the pages. */
export function AlreadyNotice({ component: { already, host }, locked, acts }: CardNoticesProps) {
  const { text } = useText();
  if (already === undefined) return null;
  const words = text.already;
  const choice = (label: string, chosen: 'enough' | 'replace' | 'both') => (
    <Button size="small" disabled={locked} onClick={() => acts.settleAlready(host.key, chosen)}>
      {label}
    </Button>
  );
  return (
    <Alert tone="good" what={words.what(displayName(already))} next={words.next}>
      {choice(words.enough, 'enough')}
      {choice(words.replace, 'replace')}
      {host.multiple && choice(words.both, 'both')}
    </Alert>
  );
}
