import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import type { Rating } from "../../src/rating/rating-document.ts";
import { DEMO, EXAMPLE, file, folder, longlist, type Ran } from "./command-line.ts";

const INSPECTORS =
  "Inspector,Most cases,Share,Domains\nA. Ames,,,\nB. Bell,9,,\nC. Cole,,0.5,\nD. Dean,,,court; outOfCourt\n";

/** A folder with the receipt of the example list. */
async function drawn(...more: string[]): Promise<{ out: string; receipt: string }> {
  const out = folder();
  await done(["draw", EXAMPLE, ...DEMO, "--out", out, ...more]);
  return { out, receipt: join(out, "receipt.json") };
}

async function done(argv: readonly string[]): Promise<Ran> {
  const ran = await longlist(argv);
  expect(ran.status, ran.stderr).toBe(0);
  return ran;
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, "utf8"));
const linesOf = (path: string) =>
  readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .trim()
    .split("\r\n");

/** Fills a sheet in: everybody at medium, and so many yeses for each question. */
function filled(sheet: string, yeses: number): string {
  const [head = "", ...rows] = linesOf(sheet);
  const headings = head.split(",");
  const text = rows.map((row, at) => {
    const cells = row.split(",");
    const court = cells[1] === "Court disposals";
    return headings
      .map((heading, column) => {
        if (/^(Risk|Safety)/.test(heading)) return "Medium";
        const own = court ? heading.startsWith("2.") : heading.startsWith("3.");
        return own ? (at % 10 < yeses ? "yes" : "no") : (cells[column] ?? "");
      })
      .join(",");
  });
  return file("filled.csv", [head, ...text, ""].join("\r\n"));
}

test("the journey from a drawn sample to a statement of ratings, by command line alone", async () => {
  const { out, receipt } = await drawn();
  const assigned = await done([
    "assign",
    receipt,
    "--inspectors",
    file("inspectors.csv", INSPECTORS),
    "--list",
    EXAMPLE,
    "--out",
    out,
  ]);
  expect(assigned.stdout).toContain("Beyond one case of the exact shares, all inspectors and levels added up: 0.000.");
  const assignment = json<Assignment>(join(out, "assignment.json"));
  expect(assignment.loads.map(({ cases, exactShare }) => [cases, exactShare])).toEqual([
    [14, 13.6],
    [9, 9],
    [7, 6.8],
    [13, 13.6],
  ]);
  for (const { inspector, cases } of assignment.loads)
    expect(linesOf(join(out, `${inspector}.csv`))).toHaveLength(cases + 1);

  const sheet = join(out, "sheet.csv");
  await done(["judgements", receipt, "--assignment", join(out, "assignment.json"), "--out", sheet]);
  expect(linesOf(sheet)).toHaveLength(44);
  const panel = file(
    "panel.csv",
    "Standard,Rating,Reason\n1.1,Good,\n1.2,Good,\n1.3,Outstanding,\n1.4,Good,\n2.5,Good,\n3.4,Good,\n2.1,Good,few cases\n",
  );
  const rate = ["rate", receipt, filled(sheet, 8), "--panel", panel, "--list", EXAMPLE, "--out", out];
  const rated = await done(rate);
  expect(rated.stdout).toContain("Ratings: 43 of 43 cases judged");
  const rating = json<Rating>(join(out, "rating.json"));
  expect(rating.progress).toEqual({ toInspect: 43, judged: 43 });
  expect(rating.overall.complete).toBe(true);
  expect(rating.standards.find(({ id }) => id === "2.1")?.moved?.reason).toBe("few cases");
  expect(readFileSync(join(out, "statement.txt"), "utf8")).toMatch(
    /In \d+ of 26 cases \(\d+%; \d+ to \d+ had all been inspected, with 80% confidence\)/,
  );
  expect((await done([...rate.slice(0, -2), "--json"])).stdout).toBe(readFileSync(join(out, "rating.json"), "utf8"));

  const [first] = assignment.cases;
  const why = await done(["explain", receipt, first?.case ?? "", "--assignment", join(out, "assignment.json")]);
  expect(why.stdout).toContain(`${first?.case} is in the sample.\n  1. `);
  expect(why.stdout).toContain(`${first?.inspector} inspects it.\n  1. `);
  const explained = await done(["explain", receipt, "2.1", "--rating", join(out, "rating.json")]);
  expect(explained.stdout).toMatch(
    /^2\.1 is rated good\.\n {2}1\. 2\.1\.1: yes in \d+ of 26 cases judged yes or no; floor\(/,
  );
  expect(explained.stdout).toContain("Its reason: few cases\n");
  const both = ["explain", receipt, "2.1", "--rating", join(out, "rating.json"), "--assignment", "assignment.json"];
  expect((await longlist(both)).status).toBe(2);

  const pooled = JSON.parse((await done(["pool", join(out, "rating.json"), "--json"])).stdout);
  expect(pooled.inspections).toBe(1);
  expect(pooled.questions[0]).toMatchObject({ question: "2.1.1", base: 26 });
  expect((await done(["pool", join(out, "rating.json"), "--csv"])).stdout).toMatch(/^table,domain,standard,question/);
  const outside = await done(["pool", join(out, "rating.json"), "--without-small-groups", "--json"]);
  const bases = ({ groups }: { groups: { base: number }[] }) => groups.map(({ base }) => base);
  expect(Math.min(...bases(pooled))).toBeLessThan(5);
  expect(bases(JSON.parse(outside.stdout))).toEqual(bases(pooled).filter((base) => base >= 5));
});

describe("assign", () => {
  test("gives the same bytes whatever the order of the table's rows, and to standard output as to the file", async () => {
    const { out, receipt } = await drawn();
    const [head = "", ...rows] = INSPECTORS.trim().split("\n");
    const backwards = [head, ...rows.reverse(), ""].join("\n");
    const one = await done(["assign", receipt, "--inspectors", file("a.csv", INSPECTORS), "--json", "--out", out]);
    const other = await done(["assign", receipt, "--inspectors", file("a.csv", backwards), "--json"]);
    expect(other.stdout).toBe(one.stdout);
    expect(readFileSync(join(out, "assignment.json"), "utf8")).toBe(one.stdout);
    expect(one.stderr).toContain("without --list");
    expect(readdirSync(out).filter((name) => name.endsWith(".csv"))).toHaveLength(7);
  });

  test("keeps an earlier assignment, and a reserve goes to the inspector of the case it replaces", async () => {
    const { out, receipt } = await drawn();
    const table = file("inspectors.csv", INSPECTORS);
    await done(["assign", receipt, "--inspectors", table, "--out", out]);
    const before = json<Assignment>(join(out, "assignment.json"));
    const [first] = before.cases;
    await done(["replace", receipt, EXAMPLE, "--case", first?.case ?? "", "--reason", "transferred-out"]);
    const keep = ["assign", receipt, "--inspectors", table, "--keep", join(out, "assignment.json"), "--json"];
    const after = JSON.parse((await done(keep)).stdout) as Assignment;
    const cameIn = after.cases.find((one) => !before.cases.some((old) => old.case === one.case));
    expect(cameIn?.inspector).toBe(first?.inspector);
    expect(after.previous).toBe(before.digest);
    const stayed = after.cases.filter((one) =>
      before.cases.some((old) => old.case === one.case && old.inspector === one.inspector),
    );
    expect(stayed).toHaveLength(42);
  });

  test("that is older than a replacement is said to be, with how many cases nobody has, and who had the one that left", async () => {
    const { out, receipt } = await drawn();
    await done(["assign", receipt, "--inspectors", file("inspectors.csv", INSPECTORS), "--out", out]);
    const path = join(out, "assignment.json");
    const [first] = json<Assignment>(path).cases;
    const sheet = ["judgements", receipt, "--assignment", path, "--out"];
    expect((await done([...sheet, join(out, "before.csv")])).stderr).not.toContain("older");
    await done(["replace", receipt, EXAMPLE, "--case", first?.case ?? "", "--reason", "transferred-out"]);
    expect((await done([...sheet, join(out, "after.csv")])).stderr).toMatch(
      /is older than the last replacement: in it 1 case to inspect without an inspector\. Assign again/,
    );
    const why = await done(["explain", receipt, first?.case ?? "", "--assignment", path]);
    expect(why.stdout).toContain(`${first?.inspector} had it.`);
    expect(why.stderr).toContain("older than the last replacement");
  });

  test("says whom limits and conflicts bind, and exits 1", async () => {
    const { receipt } = await drawn();
    const table = file("inspectors.csv", "Inspector,Most cases\nAmes,10\nBell,20\n");
    const { status, stdout } = await longlist(["assign", receipt, "--inspectors", table]);
    expect(status).toBe(1);
    expect(stdout).toContain("43 cases can go only to Ames and Bell, who together have room for 30");
    const asJson = await longlist(["assign", receipt, "--inspectors", table, "--json"]);
    expect(JSON.parse(asJson.stdout)).toMatchObject({ inspectors: ["Ames", "Bell"], room: 30 });
  });

  test("tells every doubt in the table of inspectors with its row, and exits 1", async () => {
    const { receipt } = await drawn();
    const table = file("t.csv", "Inspector,Most cases,Share,Domains\nAmes,many,,\nBell,,0,\nBELL,,,moon\n,3,,\n");
    const { status, stderr } = await longlist(["assign", receipt, "--inspectors", table]);
    expect(status).toBe(1);
    for (const found of [
      "2: error most-not-a-number",
      "3: error share-not-a-number",
      "4: error domain-unknown",
      "5: error inspector-blank",
      "3: error inspector-repeated",
    ]) {
      expect(stderr).toContain(`t.csv:${found}`);
    }
  });

  test("refuses a conflict of a case or an inspector that there is not, another draw's assignment and another list", async () => {
    const { out, receipt } = await drawn();
    const table = file("inspectors.csv", INSPECTORS);
    const base = ["assign", receipt, "--inspectors", table];
    expect((await longlist([...base, "--conflict", "nothing=A. Ames"])).status).toBe(2);
    const [line = ""] = linesOf(join(out, "sample.csv")).slice(1);
    expect((await longlist([...base, "--conflict", `${line.split(",")[0]}=Nobody`])).status).toBe(2);
    expect((await longlist([...base, "--conflict", "A1"])).status).toBe(2);
    await done([...base, "--out", out]);
    const other = await drawn("--seed", "other").catch(() => null);
    expect(other).toBeNull();
    writeFileSync(
      join(out, "assignment.json"),
      readFileSync(join(out, "assignment.json"), "utf8").replace("A. Ames", "A. Amis"),
    );
    expect((await longlist([...base, "--keep", join(out, "assignment.json")])).status).toBe(3);
    const list = file("list.csv", `${readFileSync(EXAMPLE, "utf8").split("\n").slice(0, 30).join("\n")}\n`);
    expect((await longlist([...base, "--list", list])).status).toBe(3);
  });
});

test("cases of which nothing is asked are not said to be judged", async () => {
  const { standards } = json<{ standards: { domain: string | null }[] }>("specs/youth-2018.json");
  const without = (domain: string) => JSON.stringify(standards.filter((one) => one.domain !== domain));
  const { out, receipt } = await drawn("--set", `standards=${without("outOfCourt")}`);
  await done(["judgements", receipt, "--out", join(out, "sheet.csv")]);
  const rate = (sheet: string) => done(["rate", receipt, sheet]);
  const untouched = await rate(join(out, "sheet.csv"));
  expect(untouched.stdout).toMatch(/^Ratings: 0 of 26 cases judged; of 17 others nothing is asked\n/);
  const judged = await rate(filled(join(out, "sheet.csv"), 7));
  expect(judged.stdout).toMatch(/^Ratings: 26 of 26 cases judged; of 17 others nothing is asked\n/);
});

describe("judgements", () => {
  test("gives one inspector's cases alone", async () => {
    const { out, receipt } = await drawn();
    await done(["assign", receipt, "--inspectors", file("inspectors.csv", INSPECTORS), "--out", out]);
    const one = [
      "judgements",
      receipt,
      "--assignment",
      join(out, "assignment.json"),
      "--inspector",
      "B. Bell",
      "--out",
    ];
    await done([...one, join(out, "bell.csv")]);
    expect(linesOf(join(out, "bell.csv"))).toHaveLength(10);
    const nobody = one.map((word) => (word === "B. Bell" ? "Nobody" : word));
    expect((await longlist([...nobody, join(out, "x.csv")])).status).toBe(2);
  });

  test("writes no other kind of file, and nothing where the specification has no standards", async () => {
    const { out, receipt } = await drawn();
    expect((await longlist(["judgements", receipt, "--out", join(out, "sheet.pdf")])).status).toBe(2);
    const { receipt: none } = await drawn("--specification", "youth-2025-outline");
    const { status, stderr } = await longlist(["judgements", none, "--out", join(out, "sheet.csv")]);
    expect([status, stderr]).toEqual([2, expect.stringContaining("has no standards")]);
    expect((await longlist(["rate", none, EXAMPLE])).status).toBe(2);
  });
});

describe("rate", () => {
  test("tells every doubt at once with file and row, gives no ratings and exits 1", async () => {
    const { out, receipt } = await drawn();
    await done(["judgements", receipt, "--out", join(out, "sheet.csv")]);
    const sheet = filled(join(out, "sheet.csv"), 7);
    const lines = readFileSync(sheet, "utf8").split("\r\n");
    const spoiled = lines.map((line, at) =>
      at === 3 ? line.replace(/yes|no/, "perhaps") : at === 5 ? `X${line}` : line,
    );
    const path = file("spoiled.csv", spoiled.join("\r\n"));
    const { status, stdout, stderr } = await longlist(["rate", receipt, path, "--json"]);
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("spoiled.csv:4: error value-unknown");
    expect(stderr).toContain("spoiled.csv:6: error case-unknown");
  });

  test("rates what is judged so far and says what is not", async () => {
    const { out, receipt } = await drawn();
    await done(["judgements", receipt, "--out", join(out, "sheet.csv")]);
    const [head, ...rows] = linesOf(filled(join(out, "sheet.csv"), 7));
    const half = file("half.csv", [head, ...rows.slice(0, 20), ""].join("\r\n"));
    const { stdout } = await done(["rate", receipt, half, "--json"]);
    const rating = JSON.parse(stdout) as Rating;
    expect(rating.progress).toEqual({ toInspect: 43, judged: 20 });
    expect(rating.standards.find(({ id }) => id === "2.1")?.flags).toContain("not-all-judged");
    expect(rating.overall).toMatchObject({ rating: null, complete: false });
  });
});

describe("pool", () => {
  test("refuses what is no rating or was changed, and one draw given twice", async () => {
    const { out, receipt } = await drawn();
    await done(["judgements", receipt, "--out", join(out, "sheet.csv")]);
    await done(["rate", receipt, filled(join(out, "sheet.csv"), 7), "--out", out]);
    const path = join(out, "rating.json");
    expect(await longlist(["pool", receipt])).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/receipt\.json is no rating\. Give the rating\.json/),
    });
    expect((await longlist(["explain", receipt, "1.1", "--rating", receipt])).stderr).toContain("is no rating");
    const twice = file("again.json", readFileSync(path));
    expect(await longlist(["pool", path, twice])).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/: \S*again\.json: it is of a draw whose ratings are given already/),
    });
    const unknown = await longlist(["explain", receipt, "9.9", "--rating", path]);
    expect([unknown.status, unknown.stderr]).toEqual([
      2,
      expect.stringContaining('no standard "9.9". Give one of 1.1, '),
    ]);
    const changed = file("changed.json", readFileSync(path, "utf8").replace('"yes":', '"yes": '));
    expect((await longlist(["pool", changed])).status).toBe(0);
    const altered = JSON.parse(readFileSync(path, "utf8"));
    altered.standards[4].questions[0].yes += 1;
    expect((await longlist(["pool", file("altered.json", JSON.stringify(altered))])).status).toBe(3);
  });
});

describe("which file is wrong is said", () => {
  test("of an assignment, an earlier one and the replacements", async () => {
    const { out, receipt } = await drawn();
    const table = file("inspectors.csv", INSPECTORS);
    await done(["assign", receipt, "--inspectors", table, "--out", out]);
    const path = join(out, "assignment.json");
    const [first] = json<Assignment>(path).cases;
    const changed = file("changed.json", readFileSync(path, "utf8").replaceAll("A. Ames", "A. Amis"));
    const said = "changed.json: it was changed since it was written";
    for (const argv of [
      ["explain", receipt, first?.case ?? "", "--assignment", path, "--keep", changed],
      ["explain", receipt, first?.case ?? "", "--assignment", changed],
      ["assign", receipt, "--inspectors", table, "--keep", changed],
      ["judgements", receipt, "--assignment", changed, "--out", join(out, "x.csv")],
    ]) {
      expect(await longlist(argv)).toMatchObject({ status: 3, stderr: expect.stringContaining(said) });
    }
    const part = file("part.json", "{}");
    const kept = await longlist(["assign", receipt, "--inspectors", table, "--keep", part]);
    expect(kept.stderr).toMatch(/part\.json is no assignment/);
    for (const [content, at] of [
      [readFileSync(path), "records: it is not a replacement record"],
      ["one,two", "line 1: it is not a replacement record"],
    ] as const) {
      const wrong = file("wrong.jsonl", content);
      const ran = await longlist(["judgements", receipt, "--replacements", wrong, "--out", join(out, "y.csv")]);
      expect(ran).toMatchObject({ status: 3, stderr: expect.stringContaining(`wrong.jsonl: ${at}`) });
    }
  });
});
