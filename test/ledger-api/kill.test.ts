import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EXAMPLE } from "../api/asking.ts";
import type { Asked } from "./ledger-app.ts";
import { asking, type Service, startNode } from "./services.ts";

/** LONGLIST_KILL_ROUNDS asks for a long run. */
const ROUNDS = Number(process.env.LONGLIST_KILL_ROUNDS ?? 3);
const MILLISECONDS_FOR_A_ROUND = 60_000;
/** Longest that a server works before it is killed. */
const MOST = 2_500;

interface Step {
  readonly path: string;
  readonly asked: Asked;
}

/** What an inspection is asked, over and over; each time of a new inspection. */
const SCRIPT: readonly Step[] = [
  { path: "", asked: { json: { inspectionDate: "2026-11-02" } } },
  { path: "/submissions", asked: { csv: EXAMPLE } },
  { path: "/freeze", asked: { json: {} } },
  { path: "/draws", asked: { json: {} } },
  { path: "/draws", asked: { json: { reason: "A case was left out." } } },
];

test("a server killed at any moment has every answered act on record, and goes on with the request that was not", {
  timeout: ROUNDS * MILLISECONDS_FOR_A_ROUND + MILLISECONDS_FOR_A_ROUND,
}, async () => {
  const directory = mkdtempSync(join(tmpdir(), "longlist-kill-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const answers: string[] = [];
  let key = "";
  let inspection = "";

  async function next(service: Service): Promise<void> {
    const { path, asked } = SCRIPT[answers.length % SCRIPT.length];
    const headers = { "Idempotency-Key": `step-${answers.length}` };
    const response = await asking(service)(key, `/v1/inspections${path && `/${inspection}${path}`}`, {
      ...asked,
      headers,
    });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    if (path === "") inspection = JSON.parse(text).id;
    answers.push(text);
  }

  for (let round = 0; round < ROUNDS; round++) {
    const service = await startNode({ LONGLIST_DATA: directory });
    key ||= /never again: (\S+)/.exec(service.printed())![1];
    const killed = new Promise((resolve) => service.process.once("exit", resolve));
    setTimeout(() => service.process.kill("SIGKILL"), Math.random() * MOST);
    while (service.process.signalCode === null) {
      // A request that was cut off is sent again, with its key, to the next server.
      if (await next(service).then(() => false, isCutOff)) break;
    }
    await killed;
  }

  const service = await startNode({ LONGLIST_DATA: directory });
  await next(service);
  const ask = asking(service);
  const made = answers.map((text) => JSON.parse(text));
  for (const { id } of made.filter((one) => "specification" in one)) {
    const of = made.filter((one) => one.inspection === id);
    const file = await (await ask(key, `/v1/inspections/${id}`)).json();
    expect(file.draws).toHaveLength(of.filter((one) => "receipt" in one).length);
    expect(file.freeze).toEqual(of.find((one) => "commitment" in one) ?? null);
    for (const { number, receipt } of of.filter((one) => "receipt" in one)) {
      expect(await (await ask(key, `/v1/inspections/${id}/draws/${number}/receipt`)).json()).toEqual(receipt);
    }
  }
  const verdict = await (await ask(key, "/v1/audit/verification")).json();
  // One entry for each answer and the first key: nothing was lost, nothing was done twice.
  expect(verdict).toMatchObject({ holds: true, faults: [], entries: answers.length + 1 });
});

/** What `fetch` throws when the server is gone; anything else is a failure. */
function isCutOff(error: unknown): true {
  if (error instanceof TypeError) return true;
  throw error;
}
