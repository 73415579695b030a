import { expect, test } from "vitest";
import { saltedDigest } from "../../src/base/canonical.ts";
import { redactReceipt } from "../../src/ledger/redaction/redact.ts";
import { balanceSection } from "../../src/report/sections/balance.ts";
import { eligibilitySection } from "../../src/report/sections/eligibility.ts";
import { recordSection } from "../../src/report/sections/record.ts";
import { seedSection } from "../../src/report/sections/seed.ts";
import { sizesSection } from "../../src/report/sections/sizes.ts";
import { windowsSection } from "../../src/report/sections/windows.ts";
import { type Methodology, methodology, methodologyText, statementSection } from "../../src/report/statement.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { type LedgerStatement, TRUST } from "../../src/sampling/draw/ledger-statement.ts";
import { withStatement } from "../../src/sampling/receipt/receipt.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import { ofDomain } from "../../src/sampling/specification/domains.ts";
import { aCase, anOutOfCourtCase, many } from "../support/cases.ts";
import { drawOf } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

const cases = [...inventedCases("court", 60), ...inventedCases("outOfCourt", 40)];

/** A draw as the ledger would have stored it. */
function stored(draw: Draw, statement: Partial<LedgerStatement> = {}): Draw {
  const digest = `sha256:${"0".repeat(64)}`;
  return withStatement(draw, {
    inspection: "0000000000000001",
    draw: 1,
    supersedes: null,
    reason: null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T14:05:09.000Z",
    drawnBy: "key:0000000000000002",
    specificationDigest: digest,
    lotteries: { court: digest, outOfCourt: digest },
    commitment: digest,
    nonce: "0".repeat(32),
    contribution: "dice 4 2 6",
    trust: TRUST.joint,
    salt: "1".repeat(32),
    audit: { sequence: 12, hash: digest },
    ...statement,
  });
}

const section = (statement: Methodology, title: string) =>
  statement.sections
    .filter((one) => one.title === title)
    .map(statementSection)
    .join();

test("the statement gives sizes, margins of error, windows and each margin's balance as the receipt has them", () => {
  const draw = drawOf(cases, { team: "Northtown" });
  const text = methodologyText(methodology(draw, []));
  const court = ofDomain(draw.domains, "court");
  expect(text).toMatch(/^How the sample was drawn\nNorthtown, inspection of 2 November 2026\n/);
  expect(text).toContain(`${draw.sampleSize.drawn} of 100 eligible cases were sampled`);
  expect(text).toMatch(/Court disposals +2 March 2026 +2 May 2026/);
  expect(text).toContain(`Court disposals: ${court.drawn} in 60`);
  const female = court.margins.find(({ level }) => level === "female")!;
  expect(text).toMatch(
    new RegExp(`Gender +Female +${female.eligible} +${female.exactShare.toFixed(3)} +${female.drawn}\n`),
  );
  expect(text).toContain("80% confidence and a margin of error of 5 percentage points");
});

test("the statement tells what was said of the list, without which nobody can judge which cases were eligible", () => {
  const vocabulary = { disposals: [{ code: "bail-support", title: "Bail support", knownAs: [] }] };
  const draw = drawOf(cases, { settings: { vocabulary } });
  const told = (some: Draw) => section(methodology(some, []), "How the list was read");
  expect(told(draw)).toContain("As it stands: nobody said what its columns are or what its words stand for.");
  const mappings = {
    columns: { "Our number": "caseId", Worker: "ignore" },
    values: { Disposal: { "Ref Ordr": "referral-order", Bond: "bail-support" } },
    foot: "keep",
    sheets: ["Court"],
  } as const;
  expect(told({ ...draw, mappings: { ...mappings, sheets: [...mappings.sheets] } })).toContain(
    [
      "- The sheet “Court” is the list, or a part of it",
      "- The column “Our number” is “Case reference”",
      "- The column “Worker” is left aside",
      "- Disposal “Ref Ordr” stands for referral order",
      "- Disposal “Bond” stands for bail support",
      "- The rows at its foot that look like totals are cases",
    ].join("\n"),
  );
});

test("of one sampled case the statement says that it was sampled", () => {
  const text = methodologyText(methodology(drawOf([aCase("C-1")]), []));
  expect(text).toContain("1 of 1 eligible case was sampled");
});

test("the statement of a stored draw tells where its seed came from, and names documents by published digests alone", () => {
  const draw = stored(drawOf(cases, { origin: "joint", seed: "ab".repeat(32) }));
  const record = replaceCase(draw, [], {
    caseId: draw.sample[0]!.caseId,
    reason: "transferred-out",
    note: "CANARY",
    by: "A. Coordinator",
    on: "2026-11-01",
  });
  const statement = methodology(draw, [record]);
  expect(section(statement, "The seed")).toContain("1 October 2026, 09:00 UTC, before there was a seed");
  expect(section(statement, "The seed")).toContain("Contribution of the team: dice 4 2 6");
  const proof = section(statement, "How this can be checked");
  const text = methodologyText(statement);
  for (const digest of [draw.digest, draw.list.digest, record.digest]) {
    expect(proof).toContain(saltedDigest("1".repeat(32), digest));
    expect(text).not.toContain(digest);
  }
  expect(text).not.toContain("1".repeat(32));
});

test("the statement names no case, whatever was excluded, replaced or counted for resettlement", () => {
  const draw = stored(
    drawOf([...cases, aCase("C-99999", { startDate: "2020-01-01" })], {
      exclusions: [{ caseId: "C-00003", note: "CANARY of a note" }],
    }),
  );
  const record = replaceCase(draw, [], {
    caseId: draw.sample[0]!.caseId,
    reason: "other",
    note: "CANARY",
    by: "B. Canary",
    on: null,
  });
  const text = methodologyText(methodology(draw, [record]));
  expect(text).not.toMatch(/[CO]-\d{5}|canary/i);
  expect(text).toMatch(/Not eligible: excluded at the coordinator’s request +1\n/);
  expect(text).toContain("another reason, given in the note: 1");
});

test("a second draw says that it supersedes the first, and why", () => {
  const draw = stored(drawOf(cases), { draw: 2, reason: "the first list was of another team" });
  expect(section(methodology(draw, []), "The seed")).toContain(
    "draw 2 of this inspection and supersedes the one before. Reason given: the first list was of another team",
  );
});

test("replacements are counted by where the reserve came from and by reason", () => {
  const draw = drawOf(many(100, aCase));
  const request = { note: null, by: null, on: null };
  const [first, second] = draw.sample;
  const one = replaceCase(draw, [], { ...request, caseId: first!.caseId, reason: "transferred-out" });
  const two = replaceCase(draw, [one], { ...request, caseId: second!.caseId, reason: "file-unavailable" });
  const told = section(methodology(draw, [one, two]), "Replacements so far");
  expect(told).toContain("2 sampled cases could not be inspected");
  expect(told).toContain("replaced by the next reserve of the same cell: 1");
  expect(told).toContain("stays in the sample as a finding: 1");
  expect(told).toContain("the case has moved to another area: 1");
});

test("a domain without cases, a census and whatever was set for the inspection are said in words", () => {
  const draw = drawOf(many(4, anOutOfCourtCase), { settings: { "sampleSize.minimum": 4 } });
  const text = methodologyText(methodology(draw, []));
  expect(text).toContain("Court disposals: no case was eligible.");
  expect(text).toContain("every eligible case was sampled, so nothing was left to chance");
  expect(text).toContain("- Set for this run: Least number of cases: 4 instead of none");
  expect(text).toContain("Inspection of 2 November 2026");
});

test("what erasure leaves of a draw is told by the same sections, and names no case and no secret number", () => {
  const early = [1, 2, 3, 4, 5].map((at) => aCase(`C-9999${at}`, { startDate: "2020-01-01" }));
  const draw = stored(drawOf([...cases, ...early]));
  const left = redactReceipt(draw);
  for (const section of [
    sizesSection,
    windowsSection,
    eligibilitySection,
    seedSection,
    recordSection,
    balanceSection,
  ]) {
    const text = statementSection(section(left));
    expect(text).not.toMatch(/[CO]-\d{5}|undefined|NaN/);
  }
  expect(statementSection(sizesSection(left))).toBe(statementSection(sizesSection(draw)));
  expect(statementSection(windowsSection(left))).toBe(statementSection(windowsSection(draw)));
  expect(statementSection(eligibilitySection(left))).toBe(statementSection(eligibilitySection(draw)));
  expect(statementSection(seedSection(left))).not.toContain("Secret number");
});
