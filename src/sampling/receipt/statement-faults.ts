import { digestOf } from "../../base/canonical.ts";
import { commitmentTo, committedSeed } from "../draw/committed-seed.ts";
import type { DomainResult, Draw } from "../draw/draw-document.ts";
import { type LedgerStatement, TRUST, TRUST_BEFORE } from "../draw/ledger-statement.ts";
import { eachDomain } from "../specification/domains.ts";

/**
 * What of a statement does not agree with itself or with the draw it stands in, in words; empty where all does.
 *
 * @example statementFaults({ ...receipt, seed: { ...receipt.seed, value: "mine" } })
 *   // ["the seed is not the one that the nonce and the contribution give"]
 */
export function statementFaults({ list, specification, seed, domains }: Draw, statement: LedgerStatement): string[] {
  const seedGiven = committedSeed({ ...statement, listDigest: list.digest });
  const sound: Record<string, boolean> = {
    "the nonce is not the one that was committed to": commitmentTo(statement.nonce) === statement.commitment,
    "the specification is not the one that was fixed": digestOf(specification) === statement.specificationDigest,
    "a lottery is not the one that was fixed": eachDomain(specification, domains).every(
      ([{ id }, { lottery }]) => lotteryDigest(lottery) === statement.lotteries[id],
    ),
    "the seed is not the one that the nonce and the contribution give":
      seed.origin === "supplied" || seed.value === seedGiven.value,
    "the seed's origin is not what it says": (seed.origin === "joint") === (statement.contribution !== null),
    "it says otherwise of whom to trust": [TRUST[seed.origin], TRUST_BEFORE[seed.origin]].includes(statement.trust),
    "a further draw has no reason": (statement.draw === 1) === (statement.reason === null),
    "a further draw supersedes none": (statement.draw === 1) === (statement.supersedes === null),
    "it was drawn before its list was frozen": Date.parse(statement.frozenAt) <= Date.parse(statement.drawnAt),
    "a text is empty": texts(statement).every((text) => text !== ""),
  };
  return Object.keys(sound).filter((fault) => !sound[fault]);
}

/** What a statement says in words, where it says something. */
function texts({ inspection, drawnBy, trust, reason, contribution }: LedgerStatement): (string | null)[] {
  return [inspection, drawnBy, trust, reason, contribution];
}

/** Digest of what a lottery is before any seed: its cells, allocations and weights. */
export function lotteryDigest({
  cells,
  allocations,
  weights,
}: Pick<DomainResult["lottery"], "cells" | "allocations" | "weights">): string {
  return digestOf({ cells, allocations, weights });
}
