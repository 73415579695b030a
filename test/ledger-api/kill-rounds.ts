import type { TrailVerification } from "../../src/ledger/audit/trail-check.ts";
import type { InspectionFile } from "../../src/ledger/records/inspection-records.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { askingAt } from "../support/ask-service.ts";
import { keptKey, spawnServer } from "../support/node-server.ts";
import type { WatchedProcess } from "../support/watched-process.ts";
import type { Ask } from "./journey.ts";
import { type Script, startScript } from "./kill-progress.ts";
import { expectedOf } from "./kill-record.ts";
import { STEPS, type StepName } from "./kill-script.ts";

/** A step of the script, or what comes before the server takes requests. */
export type KilledAt = StepName | "starting";

export interface KillReport {
  /** How many kills fell where. */
  readonly fell: ReadonlyMap<KilledAt, number>;
  /** Requests that were answered, those sent again counted once. */
  readonly acknowledged: number;
  /** What was answered and is not on record as it was answered. */
  readonly lost: readonly string[];
  /** Acts on record beyond those that were answered. */
  readonly beyond: number;
  readonly trail: TrailVerification;
}

/** What a server says that cannot start on a full disk. */
const NO_ROOM = "no room left";

/** Most requests that are answered between a start and a kill. */
const MOST_REQUESTS = 10;

/**
 * Runs the script against a server that is killed with SIGKILL at random moments, those of its start among them, and
 * started again. The request that was cut off is sent again with its key, and the script goes on from there. In the end
 * it is let through to the end of an inspection, and all that was answered is looked for.
 *
 * @param environment where the server keeps its database: an empty one
 * @param seed of the random moments
 * @param diskFillsUp whether a server may end by itself for want of room when it starts: it is started again
 */
export async function killRounds(
  environment: Readonly<Record<string, string>>,
  rounds: number,
  seed: string,
  diskFillsUp = false,
): Promise<KillReport> {
  const random = generator("kill", seed);
  const fell = new Map<KilledAt, number>();
  const script = startScript();
  const pace = { starting: 2_000, request: 100 };
  for (let round = 0; round < rounds; ) {
    const [early, requests, moment] = [random() < 0.5, Math.floor(random() * MOST_REQUESTS), random()];
    const server = spawnServer(environment);
    const at = await workUntilKilled(server, script, pace, { early, requests, moment });
    if (at === null && diskFillsUp && server.printed().includes(NO_ROOM)) continue;
    if (at === null) throw new Error(`the server ended by itself:\n${server.printed()}`);
    round++;
    fell.set(at, (fell.get(at) ?? 0) + 1);
  }
  let server = spawnServer(environment);
  try {
    let ask = await askOnce(server, script);
    while (!ask && diskFillsUp && server.printed().includes(NO_ROOM)) {
      server = spawnServer(environment);
      ask = await askOnce(server, script);
    }
    if (!ask) throw new Error(`the server did not start:\n${server.printed()}`);
    do await script.next(ask);
    while (script.step() !== STEPS[0]);
    return { fell, ...(await lookBack(ask, script)) };
  } finally {
    server.process.kill("SIGKILL");
    await server.ended;
  }
}

/** How long, in milliseconds, a start and a request took last: machines are not equally fast, nor always. */
interface Pace {
  starting: number;
  request: number;
}

/** When to kill a server: at a moment, from 0 to 1, of its start, or of the request that comes after so many others. */
interface Plan {
  readonly early: boolean;
  readonly requests: number;
  readonly moment: number;
}

/** Sends one request of the script after the other, and tells where the server's end fell; null where it ended by itself. */
async function workUntilKilled(
  server: WatchedProcess,
  script: Script,
  pace: Pace,
  plan: Plan,
): Promise<KilledAt | null> {
  const killIn = (milliseconds: number) => setTimeout(() => server.process.kill("SIGKILL"), milliseconds);
  const began = performance.now();
  if (plan.early) killIn(plan.moment * pace.starting);
  const ask = await askOnce(server, script);
  if (ask) pace.starting = performance.now() - began;
  for (let answered = 0; ask; answered++) {
    if (!plan.early && answered === plan.requests) killIn(plan.moment * pace.request);
    const sent = performance.now();
    if (!(await script.next(ask).then(() => true, isCutOff))) break;
    pace.request = performance.now() - sent;
  }
  const signal = await server.ended;
  if (signal !== "SIGKILL") return null;
  return ask ? script.step() : "starting";
}

/** How to ask a server, once it listens; null where it is killed before. */
async function askOnce({ url, ended, printed }: WatchedProcess, script: Script): Promise<Ask | null> {
  const address = await url;
  if (address === null) await ended;
  script.keep(keptKey(printed()));
  return address === null ? null : askingAt(address);
}

/** What `fetch` throws when the server is gone means that no request can follow; anything else is a failure. */
function isCutOff(error: unknown): false {
  if (error instanceof TypeError) return false;
  throw error;
}

async function lookBack(ask: Ask, script: Script): Promise<Omit<KillReport, "fell">> {
  const lost: string[] = [];
  for (const { name, again, answer } of script.acts) if ((await again(ask)) !== answer) lost.push(name);
  const read = async <T>(path: string) => (await (await ask(script.administrator(), path)).json()) as T;
  for (const told of script.finished) {
    const at = `/v1/inspections/${told.create.id}`;
    const record = {
      file: await read<InspectionFile>(at),
      receipts: [await read(`${at}/draws/1/receipt`), await read(`${at}/draws/2/receipt`)],
      trail: (await read<{ entries: { what: string }[] }>(`${at}/audit`)).entries.map(({ what }) => what),
    };
    for (const [what, holds] of expectedOf(told)) if (!holds(record)) lost.push(`${what} of an inspection`);
  }
  const trail = await read<TrailVerification>("/v1/audit/verification");
  const acknowledged = script.acts.length;
  // The first administrator's key has an entry, and nobody asked for it.
  return { acknowledged, lost, beyond: trail.entries - 1 - acknowledged, trail };
}
