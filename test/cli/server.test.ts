import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type House, houseInMemory, PATIENCE } from "../ledger-api/ledger-app.ts";
import { EXAMPLE, file, folder, longlist, ON, type Ran } from "./command-line.ts";

let house: House;
let administrator: string;
beforeAll(async () => {
  house = await houseInMemory();
  administrator = await house.keyFor("administrator");
}, PATIENCE);
afterAll(() => house.store.close());

/** Runs a command line against the house, as if over the network. */
function at(argv: readonly string[], key = administrator): Promise<Ran> {
  const fetch = async (url: string, init: RequestInit) => house.app.request(url.replace("http://desk.test", ""), init);
  return longlist(argv, { fetch, env: { LONGLIST_SERVER: "http://desk.test", LONGLIST_KEY: key } });
}

async function done(argv: readonly string[], key?: string): Promise<string> {
  const { status, stdout, stderr } = await at(argv, key);
  expect({ status, stderr: status === 0 ? "" : stderr }).toEqual({ status: 0, stderr: "" });
  return stdout.trimEnd();
}

describe("a pilot, scripted from end to end", { timeout: PATIENCE }, () => {
  test("creates, submits, freezes, contributes, draws, replaces, verifies and audits", async () => {
    const id = await done(["inspection", "create", ...ON, "--team", "Leeds", "--set", "sampleSize.maximum=40"]);
    const coordinator = await done(["key", "create", "A. Lead", "--role", "coordinator"]);
    const team = await done(["key", "create", "Leeds", "--role", "team", "--inspection", id]);
    expect(await done(["inspection", "submit", id, EXAMPLE], team)).toBe(
      "Submission 1: 131 rows, 128 cases, 5 warnings and notices.",
    );
    const commitment = await done(["inspection", "freeze", id, "--submission", "1"], coordinator);
    expect(await done(["inspection", "contribute", id, "4 2 6 1"], team)).toContain(commitment);

    const out = folder();
    expect(await done(["inspection", "draw", id, "--out", out], coordinator)).toContain("Sample size");
    const receipt = join(out, "receipt.json");
    expect(await done(["verify", receipt, EXAMPLE])).toContain("The receipt matches");
    const [{ caseId }] = JSON.parse(readFileSync(receipt, "utf8")).sample;
    const why = ["--case", caseId, "--reason", "transferred-out"];
    expect(await done(["inspection", "replace", id, ...why], coordinator)).toContain(`${caseId} is replaced by`);
    expect(await done(["inspection", "receipt", id], team)).toBe(readFileSync(receipt, "utf8").trimEnd());
    expect(await done(["inspection", "verify", id], team)).toContain("The receipt matches");
    expect(await done(["inspection", "list", "--state", "drawn"], team)).toMatch(new RegExp(`^${id} +Leeds`, "m"));
    expect(await done(["inspection", "show", id], team)).toMatch(
      /list 1 submitted, 128 cases[\s\S]*draw 1, seed joint/,
    );

    expect(await done(["audit", "verify", "--receipt", receipt])).toMatch(/^The trail holds: \d+ entries/);
    const trail = await done(["audit", "trail"]);
    const entries = JSON.parse(trail).entries as { what: string; who: string }[];
    expect(await done(["audit", "verify", "--trail", file("trail.json", trail), "--receipt", receipt])).toContain(
      "holds",
    );
    const damaged: readonly (readonly [string, unknown[]])[] = [
      ["changed", entries.with(2, { ...entries[2], who: "key:0000000000000000" })],
      ["removed", entries.toSpliced(2, 1)],
      ["put in", entries.toSpliced(2, 0, entries[1])],
      ["swapped", entries.with(2, entries[3]).with(3, entries[2])],
      ["cut short", entries.slice(0, 2)],
    ];
    for (const [what, those] of damaged) {
      const path = file("trail.json", JSON.stringify({ ...JSON.parse(trail), entries: those }));
      const { status, stdout } = await at(["audit", "verify", "--trail", path, "--receipt", receipt]);
      expect(status, what).toBe(3);
      expect(stdout).toContain("The trail does not hold");
    }
  });
});

test("findings in a list are told as check tells them, with status 1", async () => {
  const id = await done(["inspection", "create", ...ON]);
  const list = file("list.csv", "Case reference,Gender\nA1,Male\n");
  const { status, stdout, stderr } = await at(["inspection", "submit", id, list]);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("column-missing");
});

test("what a server refuses is told with what to do, with status 2", async () => {
  const id = await done(["inspection", "create", ...ON]);
  const { status, stderr } = await at(["inspection", "draw", id]);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: "longlist inspection draw: inspection: the inspection is open. Submit a list and freeze it first.\n",
  });
});

test("the same command with the same idempotency key is done once", async () => {
  const create = ["inspection", "create", ...ON, "--idempotency-key", "once"];
  expect(await done(create)).toBe(await done(create));
});

test("an answer that never came says how to ask again", async () => {
  const env = { LONGLIST_SERVER: "http://desk.test", LONGLIST_KEY: "k" };
  const { status, stderr } = await longlist(["inspection", "create", ...ON], { env });
  expect(status).toBe(2);
  expect(stderr).toMatch(/cannot be reached[\s\S]*the same command with --idempotency-key [0-9a-f-]{36}/);
});

test.each([
  [["inspection", "list"], {}, "--server URL is missing"],
  [["inspection", "list", "--server", "http://desk.test"], {}, "--key KEY is missing"],
  [["migrate"], {}, "DATABASE_URL is missing"],
  [["migrate"], { DATABASE_URL: "nonsense" }, "DATABASE_URL is not of the form"],
])("%j says what is missing", async (argv, env, message) => {
  const { status, stderr } = await longlist(argv, { env });
  expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
});

test("the first word of several commands lists them", async () => {
  for (const argv of [["inspection"], ["inspection", "--help"], ["help", "inspection"]]) {
    const { status, stdout } = await longlist(argv);
    expect(status).toBe(0);
    expect(stdout).toMatch(/inspection create +open an inspection[\s\S]*inspection verify/);
  }
});
