/** Of csv-stringify, what the pure rooms use: its own declarations bring those of Node. */
export interface Options {
  readonly bom?: boolean;
  readonly record_delimiter?: "windows" | "unix";
  readonly quoted_match?: RegExp;
}

export declare function stringify(records: readonly (readonly string[])[], options: Options): string;
