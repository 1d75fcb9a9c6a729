import { useObjectUrl } from '../../shared/ui/use-object-url';

/** A picture from memory, for as long as it is shown. */
export function Picture({ blob, alt, class: name }: { blob: Blob; alt: string; class?: string | undefined }) {
  const url = useObjectUrl(blob);
  return url ? <img src={url} alt={alt} class={name} draggable={false} /> : null;
}
