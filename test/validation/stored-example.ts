import { assignCases } from "../../src/assignment/assign.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { readList } from "../../src/long-list/read-list.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import { commitmentTo, committedSeed } from "../../src/sampling/draw/committed-seed.ts";
import { drawFromPlan } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { TRUST } from "../../src/sampling/draw/ledger-statement.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import type { Plan } from "../../src/sampling/plan/inspection-plan.ts";
import { planInspection } from "../../src/sampling/plan/plan.ts";
import { withStatement } from "../../src/sampling/receipt/receipt.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../src/sampling/replacement/replacement-document.ts";
import { aRequest } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";

/** 32 hex characters that follow from a key. */
export const hexOf = (...key: (string | number)[]) => digestOf(key).slice("sha256:".length, "sha256:".length + 32);

interface Stored {
  readonly number: number;
  readonly again: boolean;
  readonly contribution: string | null;
}

/** A draw with what the ledger states of it, as its service would, but for who, when and where. */
export function storedDraw(plan: Plan, { number, again, contribution }: Stored): Draw {
  const bare = drawFromPlan(plan, readSeed("only for its list", "supplied"));
  const nonce = hexOf("nonce", number);
  const specificationDigest = digestOf(bare.specification);
  const seed = committedSeed({ listDigest: bare.list.digest, specificationDigest, nonce, contribution });
  const lotteries = Object.entries(bare.domains).map(([id, { lottery }]) => {
    const { cells, allocations, weights } = lottery;
    return [id, digestOf({ cells, allocations, weights })];
  });
  return withStatement(drawFromPlan(plan, seed), {
    inspection: "an-inspection",
    draw: again ? 2 : 1,
    supersedes: again ? bare.digest : null,
    reason: again ? "the list was corrected" : null,
    frozenAt: "2026-10-01T09:00:00.000Z",
    drawnAt: "2026-10-02T09:00:00.000Z",
    drawnBy: "key:coordinator",
    specificationDigest,
    lotteries: Object.fromEntries(lotteries),
    commitment: commitmentTo(nonce),
    nonce,
    contribution,
    trust: TRUST[seed.origin],
    salt: hexOf("salt", number),
    audit: { sequence: 7, hash: digestOf("the head") },
  });
}

/** A stored draw of the example list with a joint seed, overrides and an exclusion, for edits to be made to. */
export async function storedExample(list: string): Promise<{ readonly receipt: Draw; readonly list: string }> {
  const settings = { "sampleSize.maximum": 34, "stratification.combine.gender": { other: "female" } };
  const exclusions = [{ caseId: "LL-30021", note: "a serious incident review" }];
  const request = aRequest(settings, { exclusions, team: "Northtown" });
  const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
  if (!read.list) throw new Error("the example list is blocked");
  return {
    receipt: storedDraw(planInspection(read.list, request), { number: 0, again: false, contribution: "6 1 3" }),
    list,
  };
}

/** That example inspected: three replacements, cases assigned and everything judged. */
export async function inspectedExample(text: string) {
  const { receipt, list } = await storedExample(text);
  const replacements: Replacement[] = [];
  for (const [place, reason] of ["transferred-out", "found-ineligible", "file-unavailable"].entries())
    replacements.push(
      replaceCase(receipt, replacements, {
        caseId: nth(receipt.sample, 3 * place).caseId,
        reason,
        note: null,
        by: null,
        on: null,
      }),
    );
  const inspectors = ["Ames", "Bell", "Cole"].map((name) => ({ name, most: null, share: 1, domains: null }));
  const conflicts = ["Ames", "Bell"].map((inspector) => ({ case: nth(receipt.sample, 9).caseId, inspector }));
  const children = new Map<string, string>();
  const { assignment } = assignCases({ draw: receipt, replacements, inspectors, conflicts, previous: null, children });
  const judgements = judgedByChance(receipt, replacements);
  const request = { draw: receipt, replacements, judgements, list: null };
  const rating = ratingOf(request, standardsByRule(request), [{ standard: "1.1", rating: "good", reason: null }]);
  return { receipt, list, replacements, assignment, rating, judgements };
}
