import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepLog } from "../support/run-log.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BLOCK = /```console\n([\s\S]*?)```/g;

const IN_THE_CHECKOUT = ["package.json", "node_modules", "src", "specs", "test"];
const URL_SHOWN = "http://localhost:8787";

export const README = join(ROOT, "README.md");

/** One command of the README with what the README says it prints. */
export interface ShownCommand {
  readonly command: string;
  readonly output: string;
}

/** The README's console blocks, in order. */
export function shownCommands(readme: string): ShownCommand[] {
  return [...readme.matchAll(BLOCK)].flatMap(([, block]) =>
    block
      .split(/^\$ /m)
      .filter((part) => part.trim() !== "")
      .map((part) => {
        const end = part.indexOf("\n");
        return { command: part.slice(0, end), output: part.slice(end + 1) };
      }),
  );
}

/** The README with other outputs under its commands, in order. */
export function withOutputs(readme: string, outputs: readonly string[]): string {
  let next = 0;
  return readme.replace(BLOCK, (_, block: string) => {
    const commands = shownCommands(`\`\`\`console\n${block}\`\`\``);
    return `\`\`\`console\n${commands.map(({ command }) => `$ ${command}\n${outputs[next++]}`).join("")}\`\`\``;
  });
}

/**
 * Runs the README's commands in order, as a reader would, in a folder of their own that looks like the checkout.
 *
 * @param url where the service listens, in place of the README's
 */
export async function runShown(commands: readonly ShownCommand[], url: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-readme-"));
  try {
    for (const name of IN_THE_CHECKOUT) symlinkSync(join(ROOT, name), join(folder, name));
    const outputs: string[] = [];
    for (const { command } of commands) {
      const output = await outputOf(command.replaceAll(URL_SHOWN, url), folder);
      outputs.push(output.replaceAll(url, URL_SHOWN));
    }
    return outputs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function outputOf(command: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: "1", npm_config_update_notifier: "false" };
    const shell = spawn("bash", ["-c", command], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
    shell.stderr.on("data", keepLog("command"));
    const chunks: Buffer[] = [];
    shell.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    shell.on("error", reject);
    // Shown with plain line ends: CSV ends its lines as RFC 4180 says.
    shell.on("close", () => resolve(Buffer.concat(chunks).toString("utf8").replaceAll("\r\n", "\n")));
  });
}

export function readReadme(): string {
  return readFileSync(README, "utf8");
}
