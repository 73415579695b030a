import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { leading, nth } from "../../src/base/lists.ts";
import { given, type House, houseInMemory, inspectionAt, PATIENCE } from "../ledger-api/ledger-app.ts";
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
    const kept = file("kept.csv", `${await done(["inspection", "submitted", id])}\n`);
    expect(await done(["verify", receipt, kept])).toContain("The receipt matches");
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
      ["changed", entries.with(2, { ...nth(entries, 2), who: "key:0000000000000000" })],
      ["removed", entries.toSpliced(2, 1)],
      ["put in", entries.toSpliced(2, 0, nth(entries, 1))],
      ["swapped", entries.with(2, nth(entries, 3)).with(3, nth(entries, 2))],
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

test("an inspection is shown with its changes, its assignments and its withdrawal", { timeout: PATIENCE }, async () => {
  const { id } = await given<{ id: string }>(
    house.ask(administrator, "/v1/inspections", { json: { inspectionDate: "2026-11-02" } }),
  );
  const change = { inspectionDate: "2026-11-09", team: "Leeds" };
  await given(house.ask(administrator, `/v1/inspections/${id}/changes`, { json: change }));
  await given(house.ask(administrator, `/v1/inspections/${id}/withdrawal`, { json: { reason: "Called off." } }));
  expect(await done(["inspection", "show", id])).toMatch(
    /opened$[\s\S]*changed: Leeds, 2026-11-09, youth-2020-consultation$[\s\S]*withdrawn: Called off\.$/m,
  );
  const assigned = await inspectionAt(house, "assigned");
  expect(await done(["inspection", "show", assigned])).toMatch(
    /draw 1, [\s\S]*assignment 1 in draw 1: \d+ cases to 2 inspectors/,
  );
});

describe("keys", { timeout: PATIENCE }, () => {
  test("are made, listed, granted another inspection and ended", async () => {
    const made = [await done(["inspection", "create", ...ON]), await done(["inspection", "create", ...ON])];
    // As keys tell them: by when they were granted, which this clock cannot tell apart, then by their ids.
    const [first, second] = leading(made.sort(), 2);
    const token = await done(["key", "create", "Leeds", "--role", "team", "--inspection", first]);
    const id = nth(token.split("_"), 1);
    expect(await done(["key", "list"])).toMatch(new RegExp(`^${id} +Leeds +team +${first} +2\\S+Z`, "m"));
    expect((await at(["inspection", "show", second], token)).status).toBe(2);

    expect(await done(["key", "grant", id, second])).toBe(`Key ${id} (Leeds) now covers ${first}, ${second}.`);
    expect(await done(["inspection", "show", second], token)).toContain(second);
    const { keys } = JSON.parse(await done(["key", "list", "--json"]));
    expect(keys.find((key: { id: string }) => key.id === id)).toMatchObject({
      inspections: [first, second],
      revokedAt: null,
    });

    expect(await done(["key", "revoke", id])).toMatch(new RegExp(`^Key ${id} \\(Leeds\\) was ended at 20`));
    expect((await at(["inspection", "list"], token)).stderr).toMatch(
      /--key: the key is not one that works\. Give it, or set LONGLIST_KEY/,
    );
    expect(await done(["key", "list"])).toMatch(new RegExp(`^${id} +Leeds +team .*2\\S+Z +20\\S+Z +20\\S+Z$`, "m"));
  });

  test("may be named by all that their bearer sends, of which only the id is sent", async () => {
    const token = await done(["key", "create", "Lost", "--role", "auditor"]);
    const asked: string[] = [];
    const fetch = async (url: string, init: RequestInit) => {
      asked.push(url);
      return house.app.request(url.replace("http://desk.test", ""), init);
    };
    const env = { LONGLIST_SERVER: "http://desk.test", LONGLIST_KEY: administrator };
    expect(await longlist(["key", "revoke", token], { fetch, env })).toMatchObject({ status: 0, stderr: "" });
    expect(asked).toEqual([`http://desk.test/v1/keys/${token.split("_")[1]}/revocation`]);
  });

  test("that were copied in part are refused here, and repeated nowhere", async () => {
    const token = await done(["key", "create", "Cut", "--role", "auditor"]);
    for (const argv of [
      ["revoke", token.slice(0, -1)],
      ["grant", token.slice(9), "0f6d2c9a41b75e38"],
    ]) {
      const { status, stdout, stderr } = await at(["key", ...argv]);
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("that is not a key's id");
      expect(stderr).not.toContain(token.slice(30, 60));
    }
  });
});

describe("erasure", { timeout: PATIENCE }, () => {
  test("needs a reason and --yes, and leaves the record of what was done", async () => {
    const id = await done(["inspection", "create", ...ON, "--team", "Leeds"]);
    await done(["inspection", "submit", id, EXAMPLE]);
    await done(["inspection", "freeze", id]);
    await done(["inspection", "draw", id]);
    const erase = ["inspection", "erase", id];
    expect((await at([...erase, "--yes"])).stderr).toContain("--reason TEXT is missing");
    const unsure = await at([...erase, "--reason", "Called off."]);
    expect(unsure).toMatchObject({ status: 2, stdout: "" });
    expect(unsure.stderr).toMatch(/nothing was deleted: .*for ever.*longlist inspection receipt.*--yes/);
    expect(await done(["inspection", "show", id])).toMatch(/^State +drawn$/m);

    expect(await done([...erase, "--reason", "Called off.", "--yes"])).toMatch(
      new RegExp(`^The case data of ${id} was deleted at 20`),
    );
    expect(await done(["inspection", "show", id])).toMatch(/^State +erased$[\s\S]*case data deleted: Called off\./m);
    expect(JSON.parse(await done(["inspection", "receipt", id])).kind).toBe("longlist/redacted-receipt");
    expect((await at(["inspection", "verify", id])).stderr).toContain("the inspection is erased");
    expect((await at([...erase, "--reason", "Again.", "--yes"])).stderr).toContain("Nothing is left to delete.");
  });

  test("is an administrator's", async () => {
    const id = await done(["inspection", "create", ...ON]);
    const coordinator = await done(["key", "create", "A. Lead", "--role", "coordinator"]);
    const { status, stderr } = await at(["inspection", "erase", id, "--reason", "Mine.", "--yes"], coordinator);
    expect(status).toBe(2);
    expect(stderr).toContain("the role coordinator does not include inspection.erase");
  });
});

test("a draw whose files cannot be written is on record all the same, and says so", async () => {
  const id = await done(["inspection", "create", ...ON]);
  await done(["inspection", "submit", id, EXAMPLE]);
  await done(["inspection", "freeze", id]);
  const blocked = file("out", "a file where a folder should be");
  const { status, stdout, stderr } = await at(["inspection", "draw", id, "--out", blocked]);
  expect(status).toBe(2);
  expect(stdout).toContain("Sample size");
  expect(stderr).toMatch(new RegExp(`draw 1 is on record; longlist inspection receipt ${id} prints it.*\n.*cannot be`));
  expect(JSON.parse(await done(["inspection", "receipt", id])).kind).toBe("longlist/draw");
});

test("mappings that a list was submitted with can be saved for the next one", async () => {
  const id = await done(["inspection", "create", ...ON]);
  const mapping = join(folder(), "team.json");
  await done([
    "inspection",
    "submit",
    id,
    EXAMPLE,
    "--map",
    "Disposal:Ref. Ord.=referral-order",
    "--save-mapping",
    mapping,
  ]);
  expect(await done(["inspection", "submit", id, EXAMPLE, "--mapping", mapping])).toContain("0 changed");
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
  const make = ["key", "create", "Twice", "--role", "auditor", "--idempotency-key", "once-made"];
  expect(await done(make)).toBe(await done(make));
  const revoke = ["key", "revoke", nth((await done(["key", "create", "Once", "--role", "auditor"])).split("_"), 1)];
  const repeated = [...revoke, "--idempotency-key", "once-revoked", "--json"];
  expect(await done(repeated)).toBe(await done(repeated));
});

test("the first word of several commands lists them", async () => {
  for (const argv of [["inspection"], ["inspection", "--help"], ["help", "inspection"]]) {
    const { status, stdout } = await longlist(argv);
    expect(status).toBe(0);
    expect(stdout).toMatch(/inspection create +open an inspection[\s\S]*inspection verify/);
  }
});
