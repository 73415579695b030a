#!/usr/bin/env node
import { keepCompiled } from "./server/keep-compiled.ts";

keepCompiled();
const { main } = await import("./cli/main.ts");
const { processIo } = await import("./cli/process-io.ts");

process.exitCode = await main(process.argv.slice(2), processIo());
