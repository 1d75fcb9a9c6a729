import { expose } from 'comlink';
import { ok, type Result } from '../../../../shared/domain/result';

/** A worker that does what workers must not. */
export interface NaughtyApi {
  echo(word: string): Promise<Result<string>>;
  spin(): Promise<Result<never>>;
  throwLater(): Promise<Result<never>>;
  hoard(): Promise<Result<string>>;
  leave(): Promise<Result<never>>;
}

const never = new Promise<never>(() => undefined);

expose({
  echo: (word) => Promise.resolve(ok(word)),
  spin: () => {
    for (;;) performance.now();
  },
  throwLater: () => {
    setTimeout(() => {
      throw new Error('outside of any call');
    });
    return never;
  },
  hoard: () => Promise.resolve(ok(String(new ArrayBuffer(2 ** 46).byteLength))),
  leave: () => {
    self.close();
    return never;
  },
} satisfies NaughtyApi);
