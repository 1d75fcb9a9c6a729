import start from 'libheif-js/libheif-wasm/libheif.js';
import wasmUrl from 'libheif-js/libheif-wasm/libheif.wasm?url';

/** What libheif-js answers for a call that failed. */
export interface HeifError {
  readonly code: unknown;
  readonly message: string;
}

export interface HeifChannel {
  readonly id: unknown;
  readonly width: number;
  readonly height: number;
  readonly stride: number;
  readonly data: Uint8Array;
}

declare const contextBrand: unique symbol;
declare const handleBrand: unique symbol;
declare const imageBrand: unique symbol;
export type HeifContext = { readonly [contextBrand]: true };
export type HeifHandle = { readonly [handleBrand]: true };
export type HeifImage = { readonly [imageBrand]: true };

/** What is used of libheif-js 1.23, by its own names. */
export interface LibHeif {
  readonly heif_error_code: { readonly heif_error_Ok: unknown };
  readonly heif_colorspace: { readonly heif_colorspace_RGB: unknown };
  readonly heif_chroma: { readonly heif_chroma_interleaved_RGBA: unknown };
  readonly heif_channel: { readonly heif_channel_interleaved: unknown };
  heif_context_alloc(): HeifContext | null;
  heif_context_free(context: HeifContext): void;
  heif_context_read_from_memory(context: HeifContext, file: ArrayBuffer): HeifError;
  heif_js_context_get_primary_image_handle(context: HeifContext): HeifHandle | HeifError;
  heif_js_decode_image2(
    handle: HeifHandle,
    colourSpace: unknown,
    chroma: unknown,
  ):
    | HeifError
    | { readonly image: HeifImage; readonly channels: readonly HeifChannel[]; readonly code?: never };
  heif_image_handle_get_width(handle: HeifHandle): number;
  heif_image_handle_get_height(handle: HeifHandle): number;
  heif_image_handle_release(handle: HeifHandle): void;
  heif_image_release(image: HeifImage): void;
}

let started: Promise<LibHeif> | undefined;

/** Starts the decoder, once a thread. Its WebAssembly is a file of its own beside the bundle. */
export function startLibHeif(): Promise<LibHeif> {
  started ??= fetch(wasmUrl)
    .then((response) => response.arrayBuffer())
    // The package's types are those of the bare build; its glue answers by a promise and in these shapes.
    .then((wasmBinary) => start({ wasmBinary }) as unknown as Promise<LibHeif>);
  return started;
}
