import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepLog } from "../support/run-log.ts";
import { ROOT } from "./documents.ts";

/**
 * The commands that documents show, in blocks of two kinds. A `console` block shows what each command prints, which is
 * held to the letter; a `sh` block below the mark `<!-- runs -->` is a script, which must end well. Other `sh` blocks hold
 * names that only the reader knows, and are not run.
 *
 * @module
 */

const SHOWN = /```console\n([\s\S]*?)```/g;
const SCRIPT = /<!-- runs -->\n```sh\n([\s\S]*?)```/g;

const IN_THE_CHECKOUT = ["package.json", "node_modules", "src", "specs", "test"];
/** What npx does with the program's name, without npm's own start before each command; that npx finds it is tested by itself. */
const NPX = `npx() { if [ "$1" = longlist ]; then shift; "${process.execPath}" src/cli.ts "$@"; else command npx "$@"; fi; }`;
const URL_SHOWN = "http://localhost:8787";

/** One command of a document with what the document says it prints. */
export interface ShownCommand {
  readonly command: string;
  readonly output: string;
}

/** Where the commands of a document are run: what stands for the address it shows, and the key it speaks of. */
export interface Service {
  readonly url: string;
  readonly key: string;
}

/** A document's console blocks, in order. */
export function shownCommands(document: string): ShownCommand[] {
  return [...document.matchAll(SHOWN)].flatMap(([, block = ""]) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const end = part.indexOf("\n");
        return { command: part.slice(0, end), output: part.slice(end + 1) };
      }),
  );
}

/** The scripts that a document says run, in order. */
export function scripts(document: string): string[] {
  return [...document.matchAll(SCRIPT)].map(([, script = ""]) => script);
}

/** The document with other outputs under its commands, in order. */
export function withOutputs(document: string, outputs: readonly string[]): string {
  let next = 0;
  return document.replace(SHOWN, (_, block: string) => {
    const commands = shownCommands(`\`\`\`console\n${block}\`\`\``);
    return `\`\`\`console\n${commands.map(({ command }) => `$ ${command}\n${outputs[next++]}`).join("")}\`\`\``;
  });
}

/** What each command prints when they are run in order, as a reader would, in a folder that looks like the checkout. */
export function runShown(commands: readonly ShownCommand[], service: Service): Promise<string[]> {
  return inAFolder(async (folder) => {
    const outputs: string[] = [];
    for (const { command } of commands) outputs.push((await run(command, folder, service)).output);
    return outputs;
  });
}

/** Runs a script as a reader would, stopping at the first command that fails. */
export function runScript(script: string, service: Service): Promise<{ status: number | null; output: string }> {
  return inAFolder((folder) => run(`set -euo pipefail\n${script}`, folder, service));
}

async function inAFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-document-"));
  try {
    for (const name of IN_THE_CHECKOUT) symlinkSync(join(ROOT, name), join(folder, name));
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(
  command: string,
  folder: string,
  { url, key }: Service,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = {
      ...process.env,
      NO_COLOR: "1",
      npm_config_update_notifier: "false",
      LONGLIST_SERVER: url,
      LONGLIST_KEY: key,
    };
    const shell = spawn("bash", ["-c", `${NPX}\n${command.replaceAll(URL_SHOWN, url)}`], {
      cwd: folder,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    shell.stderr.on("data", keepLog("command"));
    const chunks: Buffer[] = [];
    shell.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    shell.on("error", reject);
    shell.on("close", (status) => {
      // Shown with plain line ends: CSV ends its lines as RFC 4180 says.
      const output = Buffer.concat(chunks).toString("utf8").replaceAll("\r\n", "\n");
      resolve({ status, output: output.replaceAll(url, URL_SHOWN) });
    });
  });
}
