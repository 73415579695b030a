import { printable } from "../base/printable.ts";
import { inputName } from "./input.ts";
import type { Io } from "./io.ts";

/** One line of standard error that says which list is being read. */
export interface Progress {
  readonly show: (index: number, path: string) => void;
  /** Removes the line, before anything else is written. */
  readonly clear: () => void;
}

const WIDTH = 70;

/**
 * Progress over several lists, on a terminal only: a pipe or a log gets none. Written without colour or escape
 * sequences, so that there is nothing for NO_COLOR to turn off.
 */
export function progressOver(count: number, { stderr, env }: Pick<Io, "stderr" | "env">): Progress {
  if (count < 2 || !stderr.isTerminal || env.TERM === "dumb") return { show: () => {}, clear: () => {} };
  const line = (text: string) => stderr.write(`\r${text.slice(0, WIDTH).padEnd(WIDTH)}\r`);
  return {
    show: (index, path) => line(`${index + 1} of ${count}: ${printable(inputName(path))}`),
    clear: () => line(""),
  };
}
