import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAssignment } from "../../src/assignment/read-assignment.ts";
import { readRating } from "../../src/rating/read-rating.ts";
import { readReceipt } from "../../src/sampling/receipt/receipt.ts";
import { verifyFiles } from "../../src/use-cases/verify/verify-files.ts";

const RELEASES = new URL("releases/", import.meta.url);

/**
 * What each release wrote stays as it is, and verifies with every later version for ever. `node test/golden/write.ts` does
 * not touch it; how a release's folder is made, `specs/contributing.md` says.
 */
describe.each(readdirSync(RELEASES))("what release %s wrote", (release) => {
  const bytes = (name: string) => new Uint8Array(readFileSync(new URL(`${release}/${name}`, RELEASES)));
  const text = (name: string) => new TextDecoder().decode(bytes(name));
  const draw = readReceipt(JSON.parse(text("receipt.json")));

  test("has not been touched", () => {
    const sums = text("SHA256SUMS")
      .trim()
      .split("\n")
      .map((line) => line.split("  "));
    expect(["SHA256SUMS", ...sums.map(([, name]) => name)].sort()).toEqual(
      readdirSync(new URL(`${release}/`, RELEASES)).sort(),
    );
    for (const [sum, name = ""] of sums) {
      expect(createHash("sha256").update(bytes(name)).digest("hex"), name).toBe(sum);
    }
  });

  test("verifies: the draw repeated from its list, and the replacements after it", async () => {
    const [receipt, list, replacements] = ["receipt.json", "list.csv", "replacements.jsonl"].map(bytes);
    const files = { receipt: receipt ?? null, list: list ?? null, replacements: replacements ?? null, caseId: "" };
    const { account, errors, findings } = await verifyFiles(files);
    expect({ errors, blocking: findings.filter(({ severity }) => severity === "error") }).toEqual({
      errors: [],
      blocking: [],
    });
    expect(account?.verification.matches).toBe(true);
    expect(account?.verification.steps.filter(({ holds }) => !holds)).toEqual([]);
    expect(account?.replacements).toMatchObject({ records: [{ case: "LL-00009" }, {}], broken: null });
  });

  test("is read: the assignment and the ratings of that draw", () => {
    expect(readAssignment(JSON.parse(text("assignment.json")), draw).cases.length).toBe(draw.sample.length);
    expect(readRating(JSON.parse(text("rating.json")), "rating.json").draw).toBe(draw.digest);
  });
});
