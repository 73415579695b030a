import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { EXAMPLE, file, longlist, ON } from "./command-line.ts";

const OWN = fileURLToPath(new URL("../frameworks/three-domains.json", import.meta.url));
const RULES = [
  "--specification",
  "youth-2018",
  "--specification",
  "small-yot-pilot",
  "--set",
  "small-yot-pilot:sampleSize.maximum=20",
  "--specification",
  OWN,
] as const;

describe("longlist compare", () => {
  test("sets lists under rules side by side, each with its own settings, one's own among them", async () => {
    const { status, stdout } = await longlist(["compare", EXAMPLE, ...ON, ...RULES, "--json"]);
    const { kind, lists, rules, rows } = JSON.parse(stdout);
    expect([status, kind, lists.length]).toEqual([0, "longlist/comparison", 1]);
    expect(rules.map((one: { specification: string }) => one.specification)).toEqual([
      "youth-2018",
      "small-yot-pilot",
      "three-domains",
    ]);
    expect(
      rows.map(
        (row: { outcome: { figures: { sampleSize: { drawn: number } } } }) => row.outcome.figures.sampleSize.drawn,
      ),
    ).toEqual([43, 20, 45]);
  });

  test("reads lists as long as every other command does", async () => {
    const rows = Array.from({ length: 10_001 }, (_, at) => `C${at},Male,Caution,01/0${1 + (at % 9)}/2020,Low,Low`);
    const head = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";
    const path = await file("long.csv", [head, ...rows].join("\n"));
    const { status, stdout } = await longlist(["compare", path, ...ON, "--specification", "youth-2018", "--json"]);
    const [{ outcome }] = JSON.parse(stdout).rows;
    expect([status, outcome.counts.error, outcome.figures.list.rows]).toEqual([0, 0, 10_001]);
  });

  test("is a table for people, with a dash where rules do not have a domain", async () => {
    const { stdout } = await longlist(["compare", EXAMPLE, ...ON, ...RULES]);
    expect(stdout).toMatch(/youth-2018 +57 +43 +43 +26 +17 +– +– +–/);
    expect(stdout).toContain("small-yot-pilot, sampleSize.maximum=20");
  });

  test("is CSV with the columns of every domain, empty where rules do not have it", async () => {
    const { stdout } = await longlist(["compare", EXAMPLE, ...ON, ...RULES, "--csv"]);
    const [headings = "", first = ""] = stdout.replace("\ufeff", "").split("\r\n");
    const cells = Object.fromEntries(headings.split(",").map((heading, at) => [heading, first.split(",")[at]]));
    expect(cells).toMatchObject({
      courtDrawn: "26",
      outOfCourtDrawn: "17",
      bailDrawn: "",
      courtFrom: "2026-03-02",
      bailFrom: "",
    });
  });

  test("ends with 1 where a list is blocked, and says by what", async () => {
    const blocked = file("blocked.csv", "Case reference,Gender\nA,F");
    const { status, stdout } = await longlist(["compare", blocked, EXAMPLE, ...ON, "--specification", "youth-2018"]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/blocked\.csv.*blocked/);
  });

  test.each<[string[], RegExp]>([
    [["--specification", "youth-2018", "--set", "youth-2021:sampleSize.maximum=2"], /which is not compared/],
    [["--specification", "youth-2018", "--specification", "youth-2018"], /names youth-2018 twice/],
    [["--specification", "youth-2018", "--csv", "--json"], /both given/],
    [["--specification", "small-yot-pilot"], /needs a maximum number of cases/],
    // Set for all, it would change the rules that need none.
    [
      ["--specification", "youth-2018", "--specification", "small-yot-pilot"],
      /for example small-yot-pilot:sampleSize\.maximum=20/,
    ],
    [[], /--specification/],
  ])("refuses %j", async (options, said) => {
    const { status, stderr } = await longlist(["compare", EXAMPLE, ...ON, ...options]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
  });
});

describe("which of several specifications is wrong is said", () => {
  const own = JSON.parse(readFileSync(OWN, "utf8"));
  const [first, ...others] = own.domains;
  const wrong = file.bind(null, "wrong.json");
  const UNEQUAL = JSON.stringify({ ...own, domains: [{ ...first, share: 0.9 }, ...others] });

  test("by its file, in each command that takes several", async () => {
    for (const argv of [
      ["compare", EXAMPLE, ...ON, "--specification", OWN, "--specification", wrong(UNEQUAL)],
      ["specification", "diff", OWN, wrong(UNEQUAL)],
    ]) {
      const { status, stderr } = await longlist(argv);
      expect([status, stderr]).toEqual([
        2,
        expect.stringMatching(/wrong\.json: domains\.[a-z]+\.share: the 3 shares/i),
      ]);
    }
  });

  test("by its id, where what is set for all of them cannot be set for one", async () => {
    const rules = ["--specification", "youth-2018", "--specification", OWN];
    const none = await longlist(["compare", EXAMPLE, ...ON, ...rules, "--set", "domains.court.share=0.5"]);
    expect(none).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/: youth-2018:domains\.court\.share: the 2 shares/),
    });
    const other = await longlist(["compare", EXAMPLE, ...ON, ...rules, "--set", "domains.bail.minimum=1"]);
    expect(other).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/: youth-2018:domains\.bail\.minimum: .* no field "bail"/),
    });
  });

  test("by both files, where they have one id", async () => {
    const again = file("again.json", JSON.stringify(own));
    const { status, stderr } = await longlist([
      "compare",
      EXAMPLE,
      ...ON,
      "--specification",
      OWN,
      "--specification",
      again,
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/three-domains\.json and .*again\.json have one id, three-domains\. /);
  });
});

describe("longlist sizes", () => {
  test("prints JSON with the names of the contract", async () => {
    const eligible = ["--eligible", "court=34", "--eligible", "outOfCourt=23"];
    const { status, stdout } = await longlist(["sizes", ...eligible, "--json"]);
    const sizes = JSON.parse(stdout);
    expect([status, Object.keys(sizes).sort()]).toEqual([
      0,
      ["domains", "kind", "maxima", "overrides", "sampleSize", "specification", "version"],
    ]);
    expect([sizes.domains.court.drawn, sizes.domains.outOfCourt.drawn, sizes.sampleSize.drawn]).toEqual([26, 17, 43]);
  });

  test.each<[string[], RegExp]>([
    [["--eligible", "court"], /is written DOMAIN=N/],
    [["--eligible", "court=-1"], /is written DOMAIN=N/],
    [["--eligible", "court=1", "--eligible", "court=2"], /names court twice/],
    [["--eligible", "court=1"], /eligible\.outOfCourt: how many cases are eligible is missing/],
  ])("refuses %j", async (options, said) => {
    const { status, stderr } = await longlist(["sizes", ...options]);
    expect([status, stderr]).toEqual([2, expect.stringMatching(said)]);
  });
});
