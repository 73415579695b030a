import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordsBeside } from "../../src/cli/replacement-records.ts";
import { DEMO, EXAMPLE, file, folder, longlist, ON } from "./command-line.ts";

/** A name that stands twice in one object of a file: of two programs one would take the first value, one the last. @module */

const twice = (json: string, name: string) => json.replace(`"${name}":`, `"${name}":null,"${name}":`);
const SPECIFICATION = JSON.stringify(JSON.parse(readFileSync("test/frameworks/one-domain.json", "utf8")));

test.each([
  ["id", "id"],
  ["window", "domains.0.window"],
])("in a specification is refused at its place: %s", async (name, place) => {
  const own = file("own.json", twice(SPECIFICATION, name));
  for (const argv of [
    ["specification", "check", own],
    ["draw", EXAMPLE, ...ON, "--specification", own],
    ["sizes", "--eligible", "children=40", "--specification", own],
  ]) {
    const { status, stdout, stderr } = await longlist(argv);
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(`own.json says ${place} twice. `);
  }
});

test("in a receipt, in a record of a replacement and in a rating is refused as well", async () => {
  const out = folder();
  await longlist(["draw", EXAMPLE, ...DEMO, "--out", out]);
  const receipt = join(out, "receipt.json");
  const [, sampled = ""] = readFileSync(join(out, "sample.csv"), "utf8").split("\r\n");
  const [caseId = ""] = sampled.split(",");
  await longlist(["replace", receipt, EXAMPLE, "--case", caseId, "--reason", "transferred-out"]);
  const records = readFileSync(recordsBeside(receipt), "utf8");

  const other = file("receipt.json", twice(readFileSync(receipt, "utf8"), "team"));
  expect(await longlist(["verify", other, EXAMPLE])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("receipt.json says team twice"),
  });
  const again = twice(records, "by");
  for (const [content, said] of [
    [again, "records: it says by twice"],
    [`[${again}]`, "records: it says 0.by twice"],
    [again.repeat(2), "line 1: it says by twice"],
  ] as const) {
    const path = file("records.jsonl", content);
    const { status, stderr } = await longlist(["explain", receipt, caseId, "--replacements", path]);
    expect([status, stderr]).toEqual([3, expect.stringContaining(said)]);
  }
  const rating = file("rating.json", '{"kind":"longlist/rating","kind":"longlist/rating"}');
  expect((await longlist(["pool", rating])).stderr).toContain("rating.json says kind twice");
});

test("in a mapping file and in what is set is refused as well", async () => {
  const mapping = file("m.json", '{"kind":"longlist/mappings","version":1,"columns":{"Ref":"caseId","Ref":"childId"}}');
  expect(await longlist(["check", EXAMPLE, ...ON, "--mapping", mapping])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("m.json: The mapping file says columns.Ref twice"),
  });
  const set = 'domains.court.window={"from":8,"from":9,"to":6,"unit":"months"}';
  expect(
    await longlist(["sizes", "--eligible", "court=40", "--eligible", "outOfCourt=20", "--set", set]),
  ).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("domains.court.window: its value says from twice"),
  });
});
