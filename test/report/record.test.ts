import { describe, expect, test } from "vitest";
import { publicRecordSection, recordSection } from "../../src/report/sections/record.ts";
import { erasedReplacements, replacementsSection, replacementsTable } from "../../src/report/sections/replacements.ts";
import { seedSection } from "../../src/report/sections/seed.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { TRUST } from "../../src/sampling/draw/ledger-statement.ts";
import { withStatement } from "../../src/sampling/receipt/receipt.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { anInspection } from "../support/judging.ts";
import { told, toldBy } from "./told.ts";

const DRAW = anInspection();
const DIGEST = `sha256:${"0".repeat(64)}`;

function stored(statement: Partial<NonNullable<Draw["ledger"]>> = {}): Draw {
  return withStatement(DRAW, {
    inspection: "0000000000000001",
    draw: 2,
    supersedes: DIGEST,
    reason: "the list was wrong",
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T14:05:09.000Z",
    drawnBy: "key:0000000000000002",
    specificationDigest: DIGEST,
    lotteries: { court: DIGEST, outOfCourt: DIGEST },
    commitment: DIGEST,
    nonce: "0".repeat(32),
    contribution: null,
    trust: TRUST.joint,
    salt: "1".repeat(32),
    audit: { sequence: 12, hash: DIGEST },
    ...statement,
  });
}

describe("the record of a draw", () => {
  test("names whoever drew where that is known, the key where it is not, and any other holder as the receipt does", () => {
    const drawn = (draw: Draw, known = {}) =>
      toldBy(recordSection(draw, known)).find((one) => one.startsWith("Drawn |"));
    const at = "Drawn | 2 October 2026";
    expect(drawn(stored(), { by: "A. Coordinator" })).toMatch(new RegExp(`^${at}.*, by A\\. Coordinator$`));
    expect(drawn(stored())).toMatch(/, by the holder of key 0000000000000002 \(the service knows the name\)$/);
    expect(drawn(stored({ drawnBy: "the rehearsal" }))).toMatch(/, by the rehearsal$/);
  });

  test("says why it was drawn again and what it supersedes, and of a first draw neither", () => {
    expect(toldBy(recordSection(stored()))).toEqual(
      expect.arrayContaining(["Why it was drawn again | the list was wrong", `Supersedes | ${DIGEST}`]),
    );
    const first = toldBy(recordSection(stored({ draw: 1, supersedes: null, reason: null }))).join("\n");
    expect(first).not.toMatch(/Why it was drawn again|Supersedes/);
  });

  test("as whoever sits at a command line reads it has instants and digests as they are typed", () => {
    expect(toldBy(recordSection(stored(), { published: DIGEST }), "codes")).toEqual(
      expect.arrayContaining([
        "List locked | 2026-10-01T09:00:00.000Z",
        `Digest of the receipt, as published | ${DIGEST}`,
      ]),
    );
  });

  test("says where anybody can see it", () => {
    expect(toldBy(publicRecordSection("https://example.org/record/1"))[0]).toMatch(
      /: https:\/\/example\.org\/record\/1$/,
    );
  });

  test("of a team that gave no words of its own says so", () => {
    const contribution = (draw: Draw) => toldBy(seedSection(draw)).find((one) => one.startsWith("Contribution"));
    expect(contribution(stored())).toBe("Contribution of the team | None: the team gave no words of its own");
    expect(contribution(stored({ contribution: "dice 4 2 6" }))).toBe("Contribution of the team | dice 4 2 6");
  });

  test("of a draw again without a reason, as old records have it, leaves the reason blank", () => {
    expect(toldBy(seedSection(stored({ reason: null })))[1]).toBe(
      "It is draw 2 of this inspection and supersedes the one before. Reason given: ",
    );
  });
});

describe("replacements", () => {
  const [first] = DRAW.sample;
  const asked = { caseId: first?.caseId ?? "", reason: "file-unavailable", note: null, by: null, on: null };

  test("without a note, a name or a day leave those cells blank", () => {
    const [, row] = told([replacementsTable(DRAW, [replaceCase(DRAW, [], asked)])]);
    expect(row).toMatch(/ \| Nobody \| Stays in the sample as a finding \| .* \| {2}\| {2}\| $/);
  });

  test("that were none are told as none, before erasure and after", () => {
    expect(toldBy(replacementsSection(DRAW, []))).toEqual(["No sampled case has been replaced."]);
    expect(toldBy(erasedReplacements(DRAW, []))).toEqual(["No sampled case was replaced."]);
  });

  test("after erasure are told by number, reason, outcome and when, and name no case", () => {
    const at = "2026-11-03T10:00:00.000Z";
    const rows = toldBy(
      erasedReplacements(DRAW, [
        { number: 1, reason: "transferred-out", replaced: true, at },
        { number: 2, reason: "file-unavailable", replaced: false, at },
      ]),
      "codes",
    );
    expect(rows[1]).toMatch(new RegExp(`^1 \\| .+ \\| Replaced \\| ${at}$`));
    expect(rows[2]).toMatch(new RegExp(`^2 \\| .+ \\| Stays in the sample as a finding \\| ${at}$`));
  });
});
