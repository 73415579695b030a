import { randomBytes } from "../base/random-bytes.ts";
import { EXIT } from "./failure.ts";
import type { Io, Output } from "./io.ts";

/** The process's own streams, clock and randomness. */
export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    env: process.env,
    now: () => new Date(),
    fetch: (url, init) => fetch(url, init),
    randomBytes,
  };
}

/**
 * A stream that goes quiet when its reader leaves, as `head` does: the command still finishes what it was asked for,
 * and writes its files. Any other failure to write ends it: the data would be cut short unseen.
 */
function output(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on("error", (error: NodeJS.ErrnoException) => {
    open = false;
    if (error.code === "EPIPE") return;
    process.stderr.write(`longlist: the output cannot be written (${error.code})\n`);
    process.exit(EXIT.usage);
  });
  return {
    isTerminal: stream.isTTY === true,
    write: (text) => {
      if (open) stream.write(text);
    },
  };
}
