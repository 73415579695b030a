/** A file that the browser holds, for a link to save it. */
export interface Download {
  readonly text: string;
  readonly name: string;
  /** Of a Blob. */
  readonly href: string;
}
