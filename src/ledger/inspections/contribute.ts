import { nth } from "../../base/lists.ts";
import type { Caller } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import { keptText } from "../kept-text.ts";
import { LedgerRefusal } from "../ledger-refusal.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { Round } from "../records/inspection-records.ts";
import { readRounds } from "../records/rounds.ts";

export interface ContributionRequest {
  /** Any text, such as what some dice showed. */
  readonly contribution: string;
  /** The commitment it answers. Needed once a sample has been drawn: it then counts for a further draw alone. */
  readonly commitment?: string | undefined;
}

/**
 * Records the team's part of the seed, once for each commitment. It cannot be changed.
 *
 * @throws LedgerRefusal `out-of-date` where the commitment's draw has been made and where it is none of the inspection's;
 *   `already-contributed`
 */
export function contribute(
  platform: LedgerPlatform,
  caller: Caller,
  inspection: string,
  request: ContributionRequest,
): Promise<Round> {
  return perform(platform, caller, {
    act: "seed.contribute",
    inspection,
    async work(queries, turn) {
      const text = await keptText(queries, inspection, "contribution", request.contribution);
      const rounds = await readRounds(queries, inspection);
      const current = rounds.at(-1)!;
      refuseOther(rounds, current, request.commitment);
      const at = await turn.at();
      await queries.query(
        "insert into contribution (inspection, round, text, at, by_whom) values ($1, $2, $3, $4, $5)",
        [inspection, current.round, text, at, caller.who],
      );
      const details = { round: current.round, commitment: current.commitment };
      return { made: { round: current.round }, subject: inspection, details };
    },
    answer: async (queries, { round }) => nth(await readRounds(queries, inspection), round - 1),
  });
}

function refuseOther(
  rounds: readonly Round[],
  { round, commitment, contribution }: Round,
  answered: string | undefined,
): void {
  if (answered !== undefined && rounds.every((one) => one.commitment !== answered)) {
    throw new LedgerRefusal("out-of-date", {
      place: "commitment",
      message: "it is no commitment of this inspection",
      remedy: `Name the one of the draw to come, ${commitment}.`,
    });
  }
  if (answered === undefined ? round > 1 : answered !== commitment) {
    throw new LedgerRefusal("out-of-date", {
      place: "commitment",
      message: "the sample has been drawn since; the seed of that draw cannot change",
      remedy: `To contribute to a further draw, should there be one, name its commitment, ${commitment}.`,
    });
  }
  if (contribution === null) return;
  throw new LedgerRefusal("already-contributed", {
    place: "contribution",
    message: "the team has contributed already",
    remedy: "A contribution cannot be changed; wait for the draw.",
  });
}
