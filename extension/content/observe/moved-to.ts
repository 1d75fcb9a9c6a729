import { MAX_PATH, type UploadAnswer } from '../observer-protocol';

/** The path of the address that answered, without what may be personal in its query. */
export function movedTo(address: string): Pick<UploadAnswer, 'movedTo'> {
  if (!URL.canParse(address, document.baseURI)) return {};
  return { movedTo: new URL(address, document.baseURI).pathname.slice(0, MAX_PATH) };
}
