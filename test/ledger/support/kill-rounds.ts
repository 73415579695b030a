import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TrailVerification } from "../../../src/ledger/audit/trail-check.ts";
import { openPgliteStore } from "../../../src/store/pglite-store.ts";
import { aDesk, someone } from "./desk.ts";
import { doStep } from "./script.ts";

const SCRIPT = fileURLToPath(new URL("./script-process.ts", import.meta.url));

/** Longest that a process may work once its database is open, in milliseconds. */
const MOST = 3_000;
/** One round in so many is killed while it is still starting. */
const WHILE_STARTING = 4;

export interface KillReport {
  readonly rounds: number;
  /** Requests that were answered before a kill. */
  readonly acknowledged: number;
  /** Answers that repeating the request did not give again. */
  readonly lost: readonly number[];
  /** Acts on record beyond those answered: at most the one that was under way at the last kill. */
  readonly beyond: number;
  readonly trail: TrailVerification;
}

/**
 * Runs the script in a process of its own, kills it with SIGKILL at a random moment, and starts it again from its
 * last request that was not answered; as many times as told. Then looks for every answer in what is on record.
 */
export async function killRounds(rounds: number): Promise<KillReport> {
  const directory = await mkdtemp(join(tmpdir(), "longlist-kill-"));
  try {
    const answers: string[] = [];
    for (let round = 0; round < rounds; round++) {
      await runAndKill(directory, answers, round % WHILE_STARTING === WHILE_STARTING - 1 || round === 0);
    }
    return await lookBack(directory, answers, rounds);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function runAndKill(directory: string, answers: string[], early: boolean): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, directory, String(answers.length)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const kill = () => child.kill("SIGKILL");
  let errors = "";
  let text = "";
  if (early) setTimeout(kill, Math.random() * MOST);
  child.stderr.setEncoding("utf8").on("data", (some: string) => {
    errors += some;
  });
  child.stdout.setEncoding("utf8").on("data", (some: string) => {
    if (text === "") setTimeout(kill, Math.random() * MOST);
    text += some;
  });
  return new Promise((resolve, reject) => {
    child.once("close", (_code, signal) => {
      for (const line of text.split("\n").slice(1, -1)) answers.push(line.split(" ")[1]);
      if (signal === "SIGKILL") resolve();
      else reject(new Error(`the script ended by itself: ${errors}`));
    });
  });
}

async function lookBack(directory: string, answers: readonly string[], rounds: number): Promise<KillReport> {
  const store = await openPgliteStore(directory);
  try {
    const { ledger } = aDesk(store);
    const trail = await ledger.verifyTrail(someone("auditor"));
    const lost: number[] = [];
    for (const [step, answer] of answers.entries()) if ((await doStep(ledger, step)) !== answer) lost.push(step);
    await doStep(ledger, answers.length);
    return { rounds, acknowledged: answers.length, lost, beyond: trail.entries - answers.length, trail };
  } finally {
    await store.close();
  }
}
