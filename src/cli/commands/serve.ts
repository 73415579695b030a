import { ConfigurationError, readConfiguration } from "../../configuration.ts";
import { DEFAULT_DIRECTORY, portOf, serve } from "../../server.ts";
import { StoreFailure } from "../../store/store-failure.ts";
import type { Invocation } from "../command.ts";
import { CommandFailure, EXIT, type ExitStatus } from "../failure.ts";
import type { Io } from "../io.ts";

/** `longlist serve`: starts the service, which runs on after this returns until the process is stopped. */
export async function run({ value }: Invocation, io: Io): Promise<ExitStatus> {
  const port = readPort(value("port") ?? io.env.PORT);
  try {
    const configuration = readConfiguration(io.env, DEFAULT_DIRECTORY);
    await serve({ port, configuration, print: (line) => io.stdout.write(`${line}\n`) });
    return EXIT.done;
  } catch (error) {
    if (error instanceof ConfigurationError || error instanceof StoreFailure) {
      throw new CommandFailure(error.message, "");
    }
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EADDRINUSE" && code !== "EACCES") throw error;
    const why = code === "EADDRINUSE" ? "is in use" : "is kept for the system";
    throw new CommandFailure(`port ${port} ${why}`, "Choose another with --port; 0 takes any free one.");
  }
}

function readPort(text: string | undefined): number {
  try {
    return portOf(text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandFailure(`--port: ${error.message.replace(/\..*/, "")}`, "Give a number from 0 to 65535.");
  }
}
