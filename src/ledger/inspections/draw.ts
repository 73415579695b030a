import { saltedDigest } from "../../base/canonical.ts";
import { committedSeed } from "../../sampling/draw/committed-seed.ts";
import { drawFromPlan } from "../../sampling/draw/draw.ts";
import { TRUST } from "../../sampling/draw/ledger-statement.ts";
import { readSeed, type Seed } from "../../sampling/draw/seed.ts";
import { withStatement } from "../../sampling/receipt/receipt.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { holdHead } from "../audit/append.ts";
import { givenText } from "../given-text.ts";
import { refuseReferences } from "../kept-text.ts";
import { LedgerRefusal, refuseLate } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";
import { readDocument, writeDocument } from "../records/case-documents.ts";
import type { Round, StoredDraw } from "../records/inspection-records.ts";
import { readDraw } from "../records/read-draws.ts";
import { commitToNonce, readRounds } from "../records/rounds.ts";
import { readFrozenPlan } from "./frozen-plan.ts";

export interface DrawRequest {
  /** A seed of the coordinator's own, and labelled so. Not where the team has contributed to it. */
  readonly seed?: string | undefined;
  /** Why it is drawn again; for a further draw, and only then. */
  readonly reason?: string | undefined;
  /** Which draw it is to be, for whoever would not draw again once somebody else has. */
  readonly number?: number | undefined;
}

/**
 * Draws the sample from what was frozen. A further draw supersedes the one before; both stay on record. Each draw
 * reveals its nonce and commits to that of the next one, so that no draw can be steered.
 *
 * @throws LedgerRefusal `reason-needed`, `reason-not-wanted`, `out-of-date`, `already-contributed`, `frozen-differs`
 */
export function drawStored(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: DrawRequest = {},
): Promise<Omit<StoredDraw, "supersededBy">> {
  return perform(platform, caller, {
    act: "sample.draw",
    inspection,
    ahead: (queries) => readFrozenPlan(queries, inspection),
    async work(queries, turn) {
      const round = (await readRounds(queries, inspection)).at(-1)!;
      const number = round.round;
      refuseLate(DRAWN_SINCE, number, request.number);
      const reason = neededReason(number, request.reason);
      await refuseReferences(queries, inspection, publishedFor({ reason, seed: request.seed }));
      const nonce = (await readDocument(queries, inspection, "nonce", number))!;
      const contribution = round.contribution?.text ?? null;
      const { freeze, fixed, plan } = await readFrozenPlan(queries, inspection);
      const { specificationDigest } = freeze;

      const committed = committedSeed({ listDigest: fixed.listDigest, specificationDigest, nonce, contribution });
      const seed = chosenSeed(committed, round, request.seed);
      const draw = drawFromPlan(plan, seed);
      const superseded = number > 1 ? await readDocument(queries, inspection, "receipt", number - 1) : null;

      const at = await turn.at();
      const next = await commitToNonce(platform, queries, inspection, number + 1, at);
      const audit = await holdHead(queries);
      const receipt = withStatement(draw, {
        inspection,
        draw: number,
        supersedes: superseded?.digest ?? null,
        reason,
        frozenAt: freeze.at,
        drawnAt: at,
        drawnBy: caller.who,
        specificationDigest,
        lotteries: fixed.lotteries,
        commitment: round.commitment,
        nonce,
        contribution,
        trust: TRUST[seed.origin],
        salt: fixed.salt,
        audit,
      });
      const publishedDigest = saltedDigest(fixed.salt, receipt.digest);
      await queries.query(
        `insert into draw
           (inspection, number, reason, seed_origin, published_digest, head_sequence, head_hash, at, by_whom)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [inspection, number, reason, seed.origin, publishedDigest, String(audit.sequence), audit.hash, at, caller.who],
      );
      await writeDocument(queries, inspection, "receipt", number, receipt);
      const { drawn, eligible } = draw.sampleSize;
      const details = { draw: number, seedOrigin: seed.origin, eligible, drawn, publishedDigest, nextCommitment: next };
      return { made: { draw: number }, subject: inspection, details };
    },
    async answer(queries, { draw }) {
      // Whether it has been superseded since must not change what a repeated request is told.
      const { supersededBy: _, ...stored } = await readDraw(queries, inspection, draw);
      return stored;
    },
  });
}

/** What is published as it was typed, and stays when the case data goes. */
function publishedFor(said: { readonly reason: string | null; readonly seed: string | undefined }) {
  return Object.entries(said).flatMap(([place, text]) => (text == null ? [] : { place, text }));
}

function neededReason(number: number, reason: string | undefined): string | null {
  if (number === 1 && reason === undefined) return null;
  if (number > 1 && reason !== undefined) return givenText("reason", reason);
  throw number === 1
    ? new LedgerRefusal("reason-not-wanted", {
        place: "reason",
        message: "this is the first draw, which needs no reason",
        remedy: "Leave the reason out. If you meant to draw again, see whether this is the right inspection.",
      })
    : new LedgerRefusal("reason-needed", {
        place: "reason",
        message: "the sample has been drawn already",
        remedy: "See the draw there is. To supersede it, say why; both stay on record.",
      });
}

const DRAWN_SINCE = {
  place: "inspection",
  message: "somebody has drawn the sample since",
  remedy: "See that draw first. To supersede it, say why; both stay on record.",
};

function chosenSeed(committed: Seed, { contribution }: Round, own: string | undefined): Seed {
  if (own === undefined) return committed;
  if (contribution === null) return readSeed(own, "supplied");
  throw new LedgerRefusal("already-contributed", {
    place: "seed",
    message: "the team has contributed to the seed, and a seed of your own would set that aside",
    remedy: "Draw without a seed.",
  });
}
