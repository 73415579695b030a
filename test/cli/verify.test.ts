import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { courtList, DEMO, EXAMPLE, file, longlist } from "./command-line.ts";

let receipt = "";
beforeAll(async () => {
  receipt = (await longlist(["draw", EXAMPLE, ...DEMO, "--json"])).stdout;
});

const edited = (from: string, to: string) => {
  expect(receipt).toContain(from);
  return file("receipt.json", receipt.replace(from, to));
};

describe("longlist verify", () => {
  test("says that a receipt matches its list, and each thing that was checked", async () => {
    const { status, stdout, stderr } = await longlist(["verify", file("receipt.json", receipt), EXAMPLE]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^The receipt matches/);
    for (const step of ["digest", "specification", "list", "lottery", "repetition"]) {
      expect(stdout).toContain(`  holds  ${step}: `);
    }
  });

  test("checks a receipt without its list, and says what only the list shows", async () => {
    const path = file("receipt.json", receipt);
    const { status, stdout, stderr } = await longlist(["verify", path, "--without-list"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^The receipt is right, as far as can be told without the list/);
    for (const step of ["digest", "specification", "sizes", "lottery", "sample", "seed", "repetition"]) {
      expect(stdout).toContain(`  holds  ${step}: `);
    }
    expect(stdout).not.toContain("  list: ");
    const forged = await longlist(["verify", edited('"value":"demo"', '"value":"dem0"'), "--without-list", "--json"]);
    expect(forged.status).toBe(3);
    expect(JSON.parse(forged.stdout)).toMatchObject({ holds: false, replacements: { count: 0, head: null } });
    const both = await longlist(["verify", path, EXAMPLE, "--without-list"]);
    expect([both.status, both.stderr]).toEqual([2, expect.stringContaining("unexpected argument")]);
  });

  test.each(["RECEIPT", "FILE"])("reads %s from standard input", async (which) => {
    const list = readFileSync(EXAMPLE);
    const ran =
      which === "RECEIPT"
        ? await longlist(["verify", "-", EXAMPLE], { stdin: receipt })
        : await longlist(["verify", file("receipt.json", receipt), "-"], { stdin: list });
    expect(ran.status).toBe(0);
  });

  test("exits with 3 and says what differs where a field was changed", async () => {
    const { status, stdout } = await longlist(["verify", edited('"value":"demo"', '"value":"dem0"'), EXAMPLE]);
    expect(status).toBe(3);
    expect(stdout).toMatch(/^The receipt does NOT match/);
    expect(stdout).toContain("  FAILS  digest: ");
    expect(stdout).toContain("  FAILS  repetition: The repeated draw differs, first at ");
  });

  test("exits with 3 for another list", async () => {
    const { status, stdout } = await longlist(["verify", file("receipt.json", receipt), "-"], {
      stdin: courtList("A1"),
    });
    expect(status).toBe(3);
    expect(stdout).toContain("  FAILS  list: ");
  });

  test.each([
    ["a field too many", '"version":1', '"version":1,"extra":1'],
    ["a field of the wrong kind", '"rows":131', '"rows":"many"'],
  ])("exits with 3 and names the field for a receipt with %s", async (_, from, to) => {
    const { status, stdout, stderr } = await longlist(["verify", edited(from, to), EXAMPLE]);
    expect({ status, stdout }).toEqual({ status: 3, stdout: "" });
    expect(stderr).toMatch(/Use the receipt as Longlist wrote it/);
  });

  test("exits with 1 where findings keep the list from being read", async () => {
    const { status, stdout, stderr } = await longlist(["verify", file("receipt.json", receipt), "-"], { stdin: "" });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(/^stdin: error file-empty /);
  });

  test("prints the verification as JSON", async () => {
    const { status, stdout } = await longlist(["verify", file("receipt.json", receipt), EXAMPLE, "--json"]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ kind: "longlist/verification", matches: true, firstDifference: null });
  });

  test("reads the foot of the list as the receipt says it was read", async () => {
    const list = file("list.csv", courtList("A1", "A2"));
    const { stdout } = await longlist(["draw", list, ...DEMO, "--keep-foot", "--json"]);
    expect(JSON.parse(stdout).mappings).toEqual({ columns: {}, values: {}, foot: "keep" });
    const receipt = file("receipt.json", stdout);
    expect((await longlist(["verify", receipt, list])).status).toBe(0);
    const withTotal = `${courtList("A1", "A2")}Total,2\n`;
    const { status, stderr } = await longlist(["verify", receipt, "-"], { stdin: withTotal });
    expect(status).toBe(1);
    expect(stderr).toContain("stdin:4: error value-missing [Disposal]");
  });
});

describe("longlist explain", () => {
  test.each([
    ["LL-00009", "is in the sample", /number 1 of \d+ from the lowest/],
    ["LL-60063", "is not eligible", /starts after the domain's window/],
  ])("says step by step why %s %s", async (reference, outcome, reason) => {
    const { status, stdout } = await longlist(["explain", file("receipt.json", receipt), reference]);
    expect(status).toBe(0);
    expect(stdout).toContain(`${reference} ${outcome}.\n  1. `);
    expect(stdout).toMatch(reason);
  });

  test("explains a reserve, from standard input, and as JSON", async () => {
    const { caseId } = JSON.parse(receipt).reserves[0];
    const { stdout } = await longlist(["explain", "-", ` ${caseId} `], { stdin: receipt });
    expect(stdout).toContain(`${caseId} is a reserve.`);
    const json = await longlist(["explain", "-", caseId, "--json"], { stdin: receipt });
    expect(JSON.parse(json.stdout)).toMatchObject({ caseId, outcome: "reserve" });
  });

  test("exits with 2 for a case that the receipt does not have", async () => {
    const { status, stderr } = await longlist(["explain", file("receipt.json", receipt), "LL-0"]);
    expect(status).toBe(2);
    expect(stderr).toContain('the receipt has no case "LL-0"');
  });

  test("exits with 3 for a receipt that was changed", async () => {
    const { status, stderr } = await longlist(["explain", edited('"chosen":', '"chosen":1'), "LL-00009"]);
    expect(status).toBe(3);
    expect(stderr).toContain("the receipt was changed since the draw");
  });
});
