/* The parts that the pages use of packages without types of their own, or with types for another way of loading. */

declare module 'dropzone' {
  export class Dropzone {
    static autoDiscover: boolean;
    constructor(element: HTMLElement, options: object);
    on(event: 'success' | 'error', listener: () => void): void;
  }
}

declare module 'jquery' {
  interface Uploads {
    find(selector: string): Uploads;
    fileupload(options: object): Uploads;
    on(
      event: string,
      listener: (event: unknown, data: { readonly result: { readonly success: boolean } }) => void,
    ): Uploads;
  }
  function $(element: Element): Uploads;
  export { $ as default };
}

declare module 'blueimp-file-upload';

declare module 'fine-uploader/lib/core' {
  const qq: {
    FineUploaderBasic: new (options: {
      readonly button: HTMLElement;
      readonly multiple: boolean;
      readonly request: object;
      readonly retry: object;
      readonly callbacks: {
        onComplete(id: number, name: string, answer: { readonly success: boolean }): void;
      };
    }) => object;
  };
  export { qq as default };
}

declare module 'formiojs' {
  export const Formio: {
    setBaseUrl(address: string): void;
    createForm(place: Element, form: object, options: object): Promise<{ submission: object }>;
  };
}
