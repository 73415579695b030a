import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Io, Output } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { keepLog } from "../support/run-log.ts";

const keepErrors = keepLog("command");

export const EXAMPLE = "test/example/long-list.csv";
export const ON = ["--inspection-date", "2026-11-02"] as const;
export const DEMO = [...ON, "--seed", "demo"] as const;

/** The headings of a tidy list, in the template's words. */
export const HEADINGS = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Around {
  readonly stdin?: string | Uint8Array;
  readonly env?: Record<string, string>;
  /** Whether standard error is a terminal. */
  readonly terminal?: boolean;
  readonly randomBytes?: Io["randomBytes"];
  /** Stands for the network; nothing can be reached without. */
  readonly fetch?: Io["fetch"];
}

/** Runs a command line in this process, on 21 November 2026, with random bytes that count up from 0. */
export async function longlist(argv: readonly string[], around: Around = {}): Promise<Ran> {
  const [stdout, stderr] = [collector(false), collector(around.terminal ?? false)];
  const { stdin = "" } = around;
  const bytes = typeof stdin === "string" ? new TextEncoder().encode(stdin) : stdin;
  let next = 0;
  const io: Io = {
    stdin: (async function* () {
      yield bytes;
    })(),
    stdout,
    stderr,
    env: around.env ?? {},
    now: () => new Date(2026, 10, 21, 9, 30),
    fetch: around.fetch ?? (() => Promise.reject(new TypeError("fetch failed"))),
    randomBytes: around.randomBytes ?? ((count) => Uint8Array.from({ length: count }, () => next++)),
  };
  const status = await main(argv, io);
  // What somebody typed may be said back to them; short words could be anything.
  const typed = argv.filter(({ length }) => length > 4);
  keepErrors(typed.reduce((text, word) => text.replaceAll(word, "…"), stderr.text()));
  return { status, stdout: stdout.text(), stderr: stderr.text() };
}

/** A folder that is gone after the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), "longlist-"));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A file in a folder of its own, gone after the test. */
export function file(name: string, content: string | Uint8Array): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

/** A tidy list of eligible court cases with these references, all in one cell. */
export function courtList(...references: readonly string[]): string {
  return [HEADINGS, ...references.map((reference) => `${reference},Male,Referral order,2026-04-01,Low,Low`), ""].join(
    "\n",
  );
}

function collector(isTerminal: boolean): Output & { text: () => string } {
  const parts: string[] = [];
  return { isTerminal, write: (text) => parts.push(text), text: () => parts.join("") };
}
