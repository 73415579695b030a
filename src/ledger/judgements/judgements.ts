import type { SentFile } from "../../long-list/files/open-tables.ts";
import type { Judging } from "../../rating/progress.ts";
import type { Queries } from "../../store/store.ts";
import type { OpenedSheets } from "../../use-cases/rate/judgement-files.ts";
import type { Caller } from "../access/caller.ts";
import { hasSample, isJudged, type State, stateOf, wrongState } from "../access/states.ts";
import { lookingOn } from "../acts/looking.ts";
import { consult } from "../acts/perform.ts";
import { readToAssign } from "../assignments/assigning.ts";
import type { LedgerPlatform } from "../platform.ts";
import type { StoredJudgements } from "../records/judgement-records.ts";
import { judgedNow } from "./merge-judgements.ts";
import { ownCases, ownJudgements } from "./own-cases.ts";
import { readOwnSending, readSendings, standingSending } from "./read-judgements.ts";
import { submitJudgements } from "./submit-judgements.ts";

/** What there is to judge, and where its inspection stands. */
export interface ToJudge extends Judging {
  readonly state: State;
}

/** What inspectors judge, see {@link Ledger}. */
export interface Judgements {
  /** Takes judgements in. @throws as {@link submitJudgements} */
  judge(
    caller: Caller,
    inspection: string,
    sheets: readonly SentFile[],
    opened?: OpenedSheets,
  ): Promise<StoredJudgements>;
  /** What there is to judge in the draw that stands, an inspector's own cases alone, and what is judged. @throws LedgerRefusal `wrong-state` */
  toJudge(caller: Caller, inspection: string): Promise<ToJudge>;
  /** What is judged in the draw that stands; null before the first sending, and after erasure. */
  judged(caller: Caller, inspection: string): Promise<Judging | null>;
  /** All sendings, without what was judged. */
  sendings(caller: Caller, inspection: string): Promise<StoredJudgements[]>;
  /** A sending with what it changed. @throws LedgerRefusal `not-on-record` for the sending */
  sending(caller: Caller, inspection: string, number: number): Promise<StoredJudgements>;
}

export function judgementsOf(platform: LedgerPlatform): Judgements {
  const looking = lookingOn(platform);
  const see = looking("judgements.read");
  return {
    judge: (caller, inspection, sheets, opened) => submitJudgements(platform, caller, inspection, sheets, opened),
    toJudge: (caller, inspection) =>
      // Without holding the inspection: whoever sends a request again meanwhile is told so, and does not wait here.
      looking("judgements.fill")(caller, inspection, "judgements", undefined, async (queries) => {
        const state = await stateOf(queries, inspection);
        if (!hasSample(state)) throw wrongState(state, "draw.verify");
        return { ...(await readJudging(queries, caller, inspection)), state };
      }),
    judged: (caller, inspection) =>
      see(caller, inspection, "judgements", undefined, async (queries) =>
        isJudged(await stateOf(queries, inspection)) ? readJudging(queries, caller, inspection) : null,
      ),
    sendings: (caller, inspection) =>
      consult(platform, caller, {
        act: "judgements.read",
        inspection,
        read: (queries) => readSendings(queries, inspection),
      }),
    sending: (caller, inspection, number) =>
      see(caller, inspection, "judgements", number, (queries) => readOwnSending(queries, caller, inspection, number)),
  };
}

async function readJudging(queries: Queries, caller: Caller, inspection: string): Promise<Judging> {
  const { draw, drawNumber, replacements, standing } = await readToAssign(queries, inspection);
  const sending = await standingSending(queries, inspection, drawNumber);
  const own = ownCases(caller, standing);
  const judged = sending?.content ? judgedNow(draw, replacements, sending.content.judgements) : [];
  const assigned = standing?.cases ?? [];
  // A team learns what was judged once ratings are closed, and not who judged it.
  const told = caller.role === "team" ? [] : assigned.filter((one) => own === null || own.cases.has(one.case));
  return {
    draw,
    replacements,
    inspectors: new Map(told.map((one) => [one.case, one.inspector])),
    judgements: ownJudgements(judged, own),
    only: own?.inspector ?? null,
  };
}
