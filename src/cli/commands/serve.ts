import { type Configuration, ConfigurationError, readConfiguration } from "../../server/configuration.ts";
import { serveUntilEnded } from "../../server/serve.ts";
import { isPort } from "../../server/settings.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";

/** `longlist serve`: starts the service, which runs on after this returns until the process is stopped. */
export async function run({ value }: Invocation, io: Io): Promise<ExitStatus> {
  const configuration = configured(value("port"), io);
  try {
    const print = (line: string) => void io.stdout.write(`${line}\n`);
    await serveUntilEnded({ configuration, print, isTerminal: io.stdout.isTerminal });
    return EXIT.done;
  } catch (error) {
    if (error instanceof StoreFailure) throw new CommandFailure(error.message, "");
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EADDRINUSE" ? "is in use" : "is kept for the system";
    throw new CommandFailure(`port ${configuration.port} ${why}`, "Choose another with --port; 0 takes any free one.");
  }
}

/** @param port in the place of PORT, where it is given */
function configured(port: string | undefined, { env }: Io): Configuration {
  if (port !== undefined && !isPort(port)) {
    throw new CommandFailure(`--port: ${JSON.stringify(port)} is not a port`, "Give a number from 0 to 65535.");
  }
  try {
    return readConfiguration({ ...env, ...(port && { PORT: port }) }, "node");
  } catch (error) {
    if (error instanceof ConfigurationError) throw new CommandFailure(error.message, "");
    throw error;
  }
}
