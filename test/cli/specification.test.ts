import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { DEMO, EXAMPLE, file, folder, longlist } from "./command-line.ts";

/** Specifications of one's own at the command line. @module */

const OWN = fileURLToPath(new URL("../frameworks/three-domains.json", import.meta.url));

test("two that come with Longlist are told apart in words, rule by rule with its path", async () => {
  const { status, stdout } = await longlist(["specification", "diff", "youth-2018", "youth-2021"]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^What differs from youth-2018\n/);
  expect(stdout).toMatch(/resettlement\.minimumCases +none +1\n/);
  expect(stdout).toMatch(/resettlement\.countsTowardsRating +yes +no\n/);
});

test("one that does not differ says so", async () => {
  const { status, stdout } = await longlist(["specification", "diff", "youth-2018", "youth-2018"]);
  expect([status, stdout]).toEqual([0, "What differs from youth-2018\n  No rule differs.\n"]);
});

test("one of one's own that is right is told by what differs from the nearest", async () => {
  const { status, stdout } = await longlist(["specification", "check", OWN]);
  expect(status).toBe(0);
  expect(stdout).toMatch(/^three-domains \(.*\): nothing is wrong\.\n\nWhat differs from [a-z0-9-]+\n/);
});

test("one that is wrong has each fault at its path, and blocks", async () => {
  const { status, stdout } = await longlist([
    "specification",
    "check",
    await file("wrong.json", '{"id": 7}'),
    "--json",
  ]);
  const { valid, obstacles } = JSON.parse(stdout);
  expect([status, valid]).toEqual([1, false]);
  expect(obstacles.map(({ place }: { place: string }) => place)).toContain("id");
});

test("check names what is wrong at its path and ends with 1", async () => {
  const own = JSON.parse(readFileSync(OWN, "utf8"));
  own.domains[0].share = 0.6;
  own.domains[1].window = { from: 1, to: 5, unit: "weeks" };
  own.domains[2].disposals.push("fine-art");
  const { status, stdout } = await longlist(["specification", "check", file("own.json", JSON.stringify(own))]);
  expect(status).toBe(1);
  for (const path of ["domains.orders.share", "domains.outOfCourtWork.window.from", "domains.bail.disposals"])
    expect(stdout).toContain(`${path}: `);
});

test("the file of one that comes with Longlist is taken for what it is", async () => {
  const { status, stdout } = await longlist(["specification", "check", "specs/youth-2021.json"]);
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^youth-2021 \(.*\nIt comes with Longlist\.\n$/)]);
});

describe("a standard whose domain the specification does not have", () => {
  const { domains, ...rest } = JSON.parse(readFileSync("specs/youth-2021.json", "utf8"));
  const reduced = { ...rest, id: "court-only", domains: [{ ...domains[0], share: 1 }] };
  const unrated = ["3.1", "3.2", "3.3"].map(
    (id) =>
      new RegExp(
        `Standard ${id} \\([A-Z][a-z ]+\\) rests on the domain "outOfCourt", which this specification does not have: it is not rated`,
      ),
  );

  test("is no fault and is told, with its place", async () => {
    const path = file("court.json", JSON.stringify(reduced));
    const { status, stdout } = await longlist(["specification", "check", path]);
    expect([status, stdout]).toEqual([0, expect.stringContaining("nothing is wrong.\n")]);
    for (const told of unrated) expect(stdout).toMatch(told);
    const asJson = await longlist(["specification", "check", path, "--json"]);
    const { valid, obstacles, notices } = JSON.parse(asJson.stdout);
    expect([asJson.status, valid, obstacles]).toEqual([0, true, []]);
    expect(notices).toEqual(
      unrated.map((told, at) => ({
        place: `standards.3.${at + 1}.domain`,
        message: expect.stringMatching(told),
        remedy: expect.stringContaining("the domain"),
      })),
    );
  });

  test("is told where ratings are, and the ratings are the document they were", async () => {
    const out = folder();
    await longlist([
      "draw",
      EXAMPLE,
      ...DEMO,
      "--specification",
      file("c.json", JSON.stringify(reduced)),
      "--out",
      out,
    ]);
    const receipt = join(out, "receipt.json");
    await longlist(["judgements", receipt, "--out", join(out, "sheet.csv")]);
    const { status, stdout } = await longlist(["rate", receipt, join(out, "sheet.csv"), "--out", out]);
    expect(status).toBe(0);
    for (const told of unrated) {
      expect(stdout.replace(/\s+/g, " ")).toMatch(told);
      expect(readFileSync(join(out, "statement.txt"), "utf8").replace(/\s+/g, " ")).toMatch(told);
    }
    const { warnings } = JSON.parse(readFileSync(join(out, "rating.json"), "utf8"));
    expect(warnings.map(({ code }: { code: string }) => code)).toEqual([
      "list-not-given",
      "not-all-judged",
      "panel-not-complete",
    ]);
  });

  test("of those that come with Longlist there is none", async () => {
    const { stdout } = await longlist(["specification", "check", "specs/youth-2021.json", "--json"]);
    // To the byte what release 1.0.0 wrote.
    expect(stdout).toBe('{"kind":"longlist/specification-check","obstacles":[],"valid":true,"version":1}\n');
  });
});
