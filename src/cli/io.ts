/** Everything a command touches besides files, so that tests run commands in process. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data, and nothing else. */
  readonly stdout: Output;
  /** Messages for people. */
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Asks a server. */
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** From a secure generator: seeds are made of them. */
  readonly randomBytes: (count: number) => Uint8Array;
}

/** A stream that is written to. */
export interface Output {
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
}

/** The calendar date where the command runs, ISO. @example today({ now: () => new Date(2026, 10, 2) }) // "2026-11-02" */
export function today({ now }: Pick<Io, "now">): string {
  const date = now();
  const padded = (number: number) => String(number).padStart(2, "0");
  return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`;
}
