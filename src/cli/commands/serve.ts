import { serve } from "../../server.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";

/** `longlist serve`: starts the service, which runs on after this returns. */
export async function run({ value }: Invocation): Promise<ExitStatus> {
  const port = portOf(value("port"));
  try {
    await serve({ port });
    return EXIT.done;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EADDRINUSE" ? "is in use" : "may not be listened on";
    throw new CommandFailure(`the port ${port ?? "that is configured"} ${why}`, "Choose another with --port.");
  }
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new CommandFailure(
    `--port: ${JSON.stringify(text.slice(0, 20))} is not a port`,
    "Give a number from 0 to 65535.",
  );
}
