/**
 * What the pure rooms take from the platform beyond the language: all of it is in Node, in workerd and in browsers alike.
 * A pure room that needs more finds it missing here, and is to be given it by whoever calls it.
 *
 * @module
 */

declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(encoding?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare function structuredClone<T>(value: T): T;

/** Secure random bytes, for `base/random-bytes.ts` alone. */
declare const crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> };

type BlobPart = Uint8Array<ArrayBuffer> | string;

declare class Blob {
  constructor(parts: readonly BlobPart[]);
  stream(): ReadableStream<Uint8Array>;
}

interface ReadableStream<T> {
  pipeThrough(through: DecompressionStream): ReadableStream<Uint8Array>;
  getReader(): ReadableStreamReader<T>;
}

interface ReadableStreamReader<T> {
  read(): Promise<{ readonly done: false; readonly value: T } | { readonly done: true; readonly value?: undefined }>;
  cancel(): Promise<void>;
}

declare class DecompressionStream {
  constructor(format: "deflate-raw");
}
