import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/base/canonical.ts";
import { DEMO, EXAMPLE, file, folder, HEADINGS, longlist, ON } from "./command-line.ts";

describe("longlist check", () => {
  test("reports findings, eligible cases and what would be sampled, and draws nothing", async () => {
    const { status, stdout, stderr } = await longlist(["check", EXAMPLE, ...ON]);
    expect(status).toBe(0);
    expect(stderr).toBe("");
    expect(stdout).toMatch(/row 28 row-repeated\n.*repeats row 19.*\n +To do: /);
    expect(stdout).toMatch(/Eligible +57\n/);
    expect(stdout).toMatch(/Not eligible: starts before the domain's window +42\n/);
    expect(stdout).toMatch(/Court disposals +34 +26 +26 +26 in 34/);
    expect(stdout).toMatch(/Level +Eligible +Exact share +Least +Most/);
    expect(stdout).toMatch(/Gender +female +6 +4\.588 +4 +5\n/);
    expect(stdout).toContain("Nothing blocks the draw.");
    expect(stdout).not.toMatch(/Ticket|Seed/);
  });

  test("groups the findings and exits with 1 where they block the draw", async () => {
    const path = file("bad.csv", `${HEADINGS}\nA1,Male,Unheard of,2026-04-01,Low,Low\nA1,Male,,2026-04-01,Low,Low\n`);
    const { status, stdout } = await longlist(["check", path, ...ON]);
    expect(status).toBe(1);
    expect(stdout).toMatch(/Its rows\n {4}error row 2 /);
    expect(stdout).toContain("Findings block the draw.");
    expect(stdout).not.toContain("What would be sampled");
  });

  test("groups what is about the file, its columns and its rows, wherever it stands", async () => {
    const path = file(
      "stray.csv",
      `Title\n${HEADINGS}\nA"1,Male,Caution,2026-04-01,Low,Low\n,Male,Fine,2026-04-01,,\n`,
    );
    const { stdout } = await longlist(["check", path, ...ON]);
    expect(stdout.match(/^ {2}(The|Its) .*|^ {4}\w+ row .*/gm)).toEqual([
      "  The file",
      "    warning row 3 quote-stray",
      "  Its columns",
      "    notice row 1 title-rows-skipped",
      "  Its rows",
      "    error row 4 [Case reference] value-missing",
    ]);
  });

  test("names the columns that are missing before any row", async () => {
    const { status, stdout } = await longlist(["check", "-", ...ON], { stdin: "Case reference,Gender\nA1,Male\n" });
    expect(status).toBe(1);
    expect(stdout).toMatch(/\[Disposal\]/);
  });

  test("prints the check as canonical JSON, one line for each list", async () => {
    const one = await longlist(["check", EXAMPLE, ...ON, "--json"]);
    expect(one.stdout).toBe(`${canonicalJson(JSON.parse(one.stdout))}\n`);
    expect(JSON.parse(one.stdout)).toMatchObject({
      kind: "longlist/check",
      blocked: false,
      plan: { list: { rows: 131 } },
    });
    const two = await longlist(["check", EXAMPLE, "-", ...ON, "--json"], { stdin: "" });
    expect(two.status).toBe(1);
    expect(two.stdout.split("\n")).toHaveLength(3);
    expect(two.stdout.startsWith(one.stdout)).toBe(true);
    expect(two.stdout).toContain('"blocked":true');
  });

  test("says what is left to the seed: how many samples, the lottery's entropy, the pairs that no seed draws together", async () => {
    const json = await longlist(["check", EXAMPLE, ...ON, "--json"]);
    expect(JSON.parse(json.stdout).plan.domains.court.outcomes).toEqual({
      samples: "10080",
      entropy: 3.786,
      pairs: (34 * 33) / 2,
      neverTogether: 0,
    });
    const { stdout } = await longlist(["check", EXAMPLE, ...ON]);
    expect(stdout).toMatch(/What could come out\n(.*\n) +Court disposals +10,080 +3\.8 +0\.0% +79\.4%/);
    expect((await longlist(["draw", EXAMPLE, ...DEMO])).stdout).toMatch(/Court disposals +10,080 +3\.8 +0\.0% +79\.4%/);
  });

  test("reports several lists one after the other", async () => {
    const { stdout } = await longlist(["check", EXAMPLE, EXAMPLE, ...ON]);
    expect(stdout.match(/^Check of test\/example\/long-list\.csv$/gm)).toHaveLength(2);
  });

  test("takes a specification, settings and exclusions", async () => {
    const { stdout } = await longlist([
      "check",
      EXAMPLE,
      ...ON,
      "--specification",
      "youth-2018",
      "--set",
      "sampleSize.maximum=10",
      "--exclude",
      "LL-60001=moved",
    ]);
    expect(stdout).toContain("Set for this run: sampleSize.maximum=10 instead of null");
    expect(stdout).toMatch(/Eligible +56\n/);
    expect(stdout).toMatch(/excluded at the coordinator's request +1\n/);
    expect(stdout).toContain("No such standard in this specification.");
  });
});

describe("longlist check --findings", () => {
  const rows = `${HEADINGS},Surname\nA1,Male,Ref. Panel,2026-04-01,Low,Low,Example\n`;

  test("writes a file to correct, which passes when it is corrected and checked again", async () => {
    const target = join(folder(), "to-correct.csv");
    const { status, stderr } = await longlist(["check", file("list.csv", rows), ...ON, "--findings", target]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/list\.csv: findings written to .*to-correct\.csv\n$/);
    const written = readFileSync(target, "utf8");
    expect(written).toMatch(
      /\r\nA1,Male,Ref\. Panel,2026-04-01,Low,Low,"row 2: error in Disposal: Not known as Disposal/,
    );
    expect(written).not.toContain("Example");
    const corrected = file("corrected.csv", written.replace("Ref. Panel,", "Referral order,"));
    expect((await longlist(["check", corrected, ...ON])).status).toBe(0);
  });

  test("writes one file for each of several lists, in a folder", async () => {
    const target = join(folder(), "findings");
    const lists = [file("a.csv", rows), file("b.csv", ""), "-"];
    await longlist(["check", ...lists, ...ON, "--findings", target], { stdin: rows });
    expect(readdirSync(target).sort()).toEqual(["a.csv", "b.csv", "stdin.csv"]);
    expect(readFileSync(join(target, "b.csv"), "utf8")).toContain("The file is empty.");
  });

  test("never writes over the list itself", async () => {
    const list = file("list.csv", rows);
    for (const option of ["--findings", "--save-mapping"]) {
      const { status, stderr } = await longlist(["check", list, ...ON, option, list]);
      expect(status).toBe(2);
      expect(stderr).toContain("is the list itself and would be overwritten. Name another file.");
    }
    expect(readFileSync(list, "utf8")).toBe(rows);
  });
});

describe.each(["check", "draw"])("longlist %s --save-mapping", (command) => {
  const rows = `${HEADINGS.replace("Start date", "Made on")}\nA1,Male,Ref. Panel,2026-04-01,Low,Low\n`;
  const typed = ["--column", "Made on=startDate", "--map", "Disposal:Ref. Panel=referral-order", "--keep-foot"];

  test("keeps what was said about reading for the team's next list", async () => {
    const [list, team] = [file("list.csv", rows), join(folder(), "team.json")];
    const first = await longlist([command, list, ...ON, ...typed, "--save-mapping", team]);
    expect(first.status).toBe(0);
    expect(first.stderr).toContain(`mapping written to ${team}`);
    expect(JSON.parse(readFileSync(team, "utf8"))).toEqual({
      kind: "longlist/mappings",
      version: 1,
      columns: { "Made on": "startDate" },
      values: { Disposal: { "Ref. Panel": "referral-order" } },
      foot: "keep",
    });
    const again = await longlist(["draw", list, ...DEMO, "--mapping", team, "--json"]);
    expect(again.stdout).toBe((await longlist(["draw", list, ...DEMO, ...typed, "--json"])).stdout);
  });

  test("does not keep what does not exist", async () => {
    const team = join(folder(), "team.json");
    const { status, stderr } = await longlist([
      ...[command, "-", ...ON, "--column", "Made on=begun", "--save-mapping", team],
    ]);
    expect(status).toBe(1);
    expect(stderr).toContain(`${team} not written`);
    expect(existsSync(team)).toBe(false);
  });
});

describe("longlist template", () => {
  test("prints an empty list with the inspection's windows, which passes its own check", async () => {
    const { status, stdout, stderr } = await longlist(["template", ...ON]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("02/03/2026 to 02/05/2026");
    expect((await longlist(["check", "-", ...ON], { stdin: stdout })).status).toBe(0);
  });

  test.each(["template.xlsx", "TEMPLATE.XLSX", "template.csv"])(
    "writes %s, which passes its own check",
    async (name) => {
      const path = join(folder(), name);
      const { status, stdout, stderr } = await longlist(["template", ...ON, "--out", path]);
      expect({ status, stdout, stderr }).toEqual({
        status: 0,
        stdout: "",
        stderr: `longlist template: written to ${path}\n`,
      });
      expect(readFileSync(path).subarray(0, 2).toString() === "PK").toBe(/xlsx$/i.test(name));
      expect((await longlist(["check", path, ...ON])).status).toBe(0);
    },
  );

  test("writes no other kind of file", async () => {
    const { status, stderr } = await longlist(["template", ...ON, "--out", "template.xls"]);
    expect(status).toBe(2);
    expect(stderr).toContain("End the name in .xlsx or .csv.");
  });

  test("takes today where no date is given, and says so", async () => {
    const { stdout, stderr } = await longlist(["template"]);
    expect(stdout).toContain("21/03/2026 to 21/05/2026");
    expect(stderr).toContain("an inspection today, 2026-11-21");
  });
});
