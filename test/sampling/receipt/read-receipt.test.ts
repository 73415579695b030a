import { describe, expect, test } from "vitest";
import { readReceipt, requestedExclusions } from "../../../src/sampling/receipt/receipt.ts";
import { aCase } from "../../support/cases.ts";
import { type Anything, drawOf, type Edit, edited, refusalOf } from "../../support/draws.ts";

const DRAW = drawOf([aCase("A"), aCase("B"), aCase("C", { disposal: "fine" }), aCase("X")], {
  exclusions: [{ caseId: "X", note: "live proceedings" }],
});
const refused = (edit: Edit) =>
  refusalOf(() => readReceipt(edited(DRAW, edit))).obstacles.map(({ place, message }) => `${place}: ${message}`);

describe("a receipt", () => {
  test("is read as it was written", () => {
    expect(readReceipt(edited(DRAW))).toEqual(DRAW);
  });

  test.each<[what: string, edit: Edit, told: string]>([
    [
      "keeps nothing of a domain that its rules have",
      (one) => delete one.domains.outOfCourt,
      "domains: it must have court and outOfCourt, and nothing else",
    ],
    [
      "keeps something of a domain that its rules do not have",
      (one) => {
        one.domains.elsewhere = one.domains.court;
      },
      "domains: it must have court and outOfCourt, and nothing else",
    ],
    [
      "has no window of the resettlement standard where there is one",
      (one) => delete one.windows.custody,
      "windows: it must have court, outOfCourt and custody, and nothing else",
    ],
    [
      "samples a case of a domain that its rules do not have",
      (one) => {
        one.sample[1].domain = "elsewhere";
      },
      "sample.1.domain: the specification has no such domain",
    ],
    [
      "tells a profile of a domain that its rules do not have",
      (one) => {
        one.profile.at(-1).domain = "elsewhere";
      },
      `profile.${DRAW.profile.length - 1}.domain: the specification has no such domain`,
    ],
    [
      "excludes a case from a domain that its rules do not have",
      (one) => {
        one.excluded[0].domain = "elsewhere";
      },
      "excluded.0.domain: the specification has no such domain",
    ],
  ])("is refused where it %s", (_, edit, told) => {
    expect(refused(edit)).toEqual([told]);
  });

  test("with what the ledger says is refused where that fixed a lottery of a domain that its rules do not have", () => {
    const digest = DRAW.digest;
    const ledger = {
      inspection: "an inspection",
      draw: 1,
      supersedes: null,
      reason: null,
      frozenAt: "2026-11-02T09:00:00Z",
      drawnAt: "2026-11-02T09:00:01Z",
      drawnBy: "A. Coordinator",
      specificationDigest: digest,
      lotteries: { court: digest, outOfCourt: digest },
      commitment: digest,
      nonce: "0".repeat(32),
      contribution: null,
      trust: "nobody",
      salt: "0".repeat(32),
      audit: { sequence: 0, hash: digest },
    };
    expect(readReceipt({ ...DRAW, ledger })).toEqual({ ...DRAW, ledger });
    expect(refused((one) => Object.assign(one, { ledger: { ...ledger, lotteries: { court: digest } } }))).toEqual([
      "ledger.lotteries: it must have court and outOfCourt, and nothing else",
    ]);
  });

  test("is refused in few words, twenty of them at the most, however much is wrong", () => {
    const [name, long] = ["x".repeat(1000), "y".repeat(2000)];
    const told = refused((one) => {
      for (let at = 0; at < 50; at++) one.domains[`${name}${at}`] = {};
      one[long] = 1;
    });
    expect(told.length).toBeLessThanOrEqual(20);
    for (const one of told) expect(one.length).toBeLessThanOrEqual(120 + 2 + 400);
    expect(Math.max(...told.map((one) => one.indexOf(": ")))).toBe(120);
  });

  test("is refused where it has the one name that no schema looks at, at any depth", () => {
    const text = JSON.stringify(DRAW).replace('"seed":{', '"seed":{"__proto__":{"a":1},');
    expect(refusalOf(() => readReceipt(JSON.parse(text))).obstacles).toEqual([
      { place: "receipt", message: "it has a field called __proto__", remedy: "Use the receipt as Longlist wrote it." },
    ]);
  });

  test("is refused where it holds what has no canonical form", () => {
    expect(refused((one) => Object.assign(one, { team: "\ud800" }))).toEqual([
      "receipt: it holds text or a number that has no canonical form",
    ]);
  });
});

test("the exclusions that were asked for are those recorded as such, with their notes", () => {
  expect(DRAW.excluded.map(({ caseId }) => caseId)).toContain("C");
  expect(requestedExclusions(DRAW)).toEqual([{ caseId: "X", note: "live proceedings" }]);
  const without = edited(DRAW, (one) => {
    for (const each of one.excluded as Anything[]) if (each.caseId === "X") delete each.note;
  });
  expect(requestedExclusions(without)).toEqual([{ caseId: "X", note: "" }]);
});
