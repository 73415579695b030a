import { parseArgs } from "node:util";
import { keepCompiled } from "./server/keep-compiled.ts";

/** The service in Node, without the rest of the command line: `longlist serve` is the same. @module */

keepCompiled();
const { readConfiguration } = await import("./server/configuration.ts");
const { serveUntilEnded } = await import("./server/serve.ts");

const { port } = parseArgs({ options: { port: { type: "string" } } }).values;
try {
  await serveUntilEnded({
    configuration: readConfiguration({ ...process.env, ...(port && { PORT: port }) }, "node"),
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  // Whatever is still going on in other threads: a start that failed has ended.
  process.exit(2);
}
