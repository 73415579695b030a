import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hangUp } from "./client.ts";
import { type BenchService, workOf } from "./start.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const BIN = join(ROOT, "node_modules/.bin");

/** The Worker with its files, at a port of the runtime's own choice. */
const CONFIGURATION = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "longlist", worker = (
      modules = [(name = "worker.js", esModule = embed "worker.js")],
      compatibilityDate = "2026-10-01",
      bindings = [(name = "ASSETS", service = "assets")])),
    (name = "assets", disk = (path = "${join(ROOT, "dist/site")}"))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "longlist")]);
`;

/**
 * Runs the Worker as it is deployed, in the edge's own runtime without the proxies that its developers' tool puts before it:
 * one process, for as long as it is measured.
 */
export async function withEdge<T>(measure: (service: Pick<BenchService, "url" | "worked">) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-edge-"));
  execFileSync(join(BIN, "wrangler"), ["deploy", "--dry-run", "--outdir", folder], {
    cwd: ROOT,
    env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
    stdio: "ignore",
  });
  const configuration = join(folder, "longlist.capnp");
  writeFileSync(configuration, CONFIGURATION);
  // What it listens on is written to the fourth.
  const child = spawn(join(BIN, "workerd"), ["serve", configuration, "--control-fd=3"], {
    stdio: ["ignore", "ignore", "inherit", "pipe"],
  });
  const ended = once(child, "exit");
  try {
    let said = "";
    const control = child.stdio[3];
    if (!control) throw new Error("the runtime has no way to tell its port");
    while (!said.includes("\n")) said += String((await once(control, "data"))[0]);
    const { port } = JSON.parse(said) as { port: number };
    return await measure({ url: `http://127.0.0.1:${port}`, worked: () => workOf(child.pid) });
  } finally {
    hangUp();
    child.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  }
}
