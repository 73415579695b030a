import { describe, expect, test } from "vitest";
import { canonicalJson } from "../../src/sampling/canonical.ts";
import { EXAMPLE, file, HEADINGS, longlist, ON } from "./command-line.ts";

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

describe("longlist template", () => {
  test("prints an empty list with the inspection's windows, which passes its own check", async () => {
    const { status, stdout, stderr } = await longlist(["template", ...ON]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("02/03/2026 to 02/05/2026");
    expect((await longlist(["check", "-", ...ON], { stdin: stdout })).status).toBe(0);
  });

  test("takes today where no date is given, and says so", async () => {
    const { stdout, stderr } = await longlist(["template"]);
    expect(stdout).toContain("21/03/2026 to 21/05/2026");
    expect(stderr).toContain("an inspection today, 2026-11-21");
  });
});
