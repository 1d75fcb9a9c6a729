import { fail, type Result } from '../../../shared/domain/result';
import type { ShownFile, WantedPlace } from '../views/shown-file';

/** Files for the eye, one of them fetched before it is asked for. */
export interface FilesAhead {
  get(place: WantedPlace): Promise<Result<ShownFile>>;
  /** Fetches the file that will be asked for next; the one before it is let go. */
  prepare(place: WantedPlace): void;
}

/**
 * Asks for one file at a time; one that could not be had ahead is asked for anew. 'cancelled' for one that was passed over
 * before its turn came: nobody waits for it.
 */
export function filesAhead(bring: (place: WantedPlace) => Promise<Result<ShownFile>>): FilesAhead {
  let busy: Promise<unknown> = Promise.resolve();
  let ahead: { readonly name: string; readonly file: Promise<Result<ShownFile>> } | undefined;
  let looking = '';
  const inTurn = (place: WantedPlace): Promise<Result<ShownFile>> => {
    const name = nameOf(place);
    const begin = async (): Promise<Result<ShownFile>> =>
      name === looking || name === ahead?.name ? bring(place) : fail({ code: 'cancelled' });
    const file = busy.then(begin, begin);
    busy = file;
    return file;
  };
  return {
    async get(place) {
      looking = nameOf(place);
      const known = ahead?.name === nameOf(place) ? await ahead.file : undefined;
      return known?.ok ? known : inTurn(place);
    },
    prepare(place) {
      const name = nameOf(place);
      if (ahead?.name !== name) ahead = { name, file: inTurn(place) };
    },
  };
}

function nameOf({ code, component, index }: WantedPlace): string {
  return `${code}/${component}/${String(index)}`;
}
