import type { Download } from "../components/links.ts";

/** A file that can be saved. */
export interface OfferedFile {
  /** Of its link. */
  readonly text: string;
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly content: BlobPart;
}

let offered: readonly Download[] = [];

/** Offers files, in the browser's memory until the next are offered. */
export function offerFiles(files: readonly OfferedFile[]): readonly Download[] {
  for (const { href } of offered) URL.revokeObjectURL(href);
  offered = files.map(({ text, name, type, content }) => ({
    text,
    name,
    href: URL.createObjectURL(new Blob([content], { type })),
  }));
  return offered;
}
