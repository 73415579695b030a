/** Of csv-parse, what the pure rooms use: its own declarations bring those of Node. */
export interface Options {
  readonly delimiter?: string;
  readonly record_delimiter?: string | string[];
  readonly relax_column_count?: boolean;
  readonly quote?: false;
  readonly relax_quotes?: boolean;
  readonly to?: number;
}

/** Without named columns a record is a list of its cells. */
export declare function parse(input: Uint8Array | string, options: Options): string[][];

export declare class CsvError extends Error {
  /** How many records came before it, and whatever else it says of the place. */
  readonly [detail: string]: unknown;
}
