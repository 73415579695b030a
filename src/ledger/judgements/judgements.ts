import type { SentFile } from "../../long-list/files/open-tables.ts";
import type { Judgement } from "../../rating/judgement.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { Queries } from "../../store/store.ts";
import { readToAssign } from "../assignments/assigning.ts";
import { standingAssignment } from "../assignments/read-assignments.ts";
import type { Caller } from "../caller.ts";
import { consult } from "../perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { hasSample, stateOf, wrongState } from "../states.ts";
import { readSending, readSendings, standingSending } from "./read-judgements.ts";
import type { StoredJudgements } from "./records.ts";
import { submitJudgements } from "./submit-judgements.ts";

/** What sheets are made of, and read against. */
export interface ToJudge {
  readonly draw: Draw;
  readonly replacements: readonly Replacement[];
  /** Who has which case, by reference. */
  readonly inspectors: ReadonlyMap<string, string>;
  /** What is judged so far. */
  readonly judgements: readonly Judgement[];
}

/** What inspectors judge, see {@link Ledger}. */
export interface Judgements {
  /** Takes judgements in. @throws as {@link submitJudgements} */
  judge(caller: Caller, inspection: string, sheets: readonly SentFile[]): Promise<StoredJudgements>;
  /** What there is to judge in the draw that stands, and what is judged. @throws LedgerRefusal `wrong-state` */
  toJudge(caller: Caller, inspection: string): Promise<ToJudge>;
  /** What is judged in the draw that stands; null before the first sending, and after erasure. */
  judged(caller: Caller, inspection: string): Promise<ToJudge | null>;
  /** All sendings, without what was judged. */
  sendings(caller: Caller, inspection: string): Promise<StoredJudgements[]>;
  /** A sending with what it changed. @throws LedgerRefusal `not-on-record` for the sending */
  sending(caller: Caller, inspection: string, number: number): Promise<StoredJudgements>;
}

export function judgementsOf(platform: LedgerPlatform): Judgements {
  return {
    judge: (caller, inspection, sheets) => submitJudgements(platform, caller, inspection, sheets),
    toJudge: (caller, inspection) =>
      consult(platform, caller, {
        act: "judgements.fill",
        inspection,
        atOnce: true,
        // Without holding the inspection: whoever sends a request again meanwhile is told so, and does not wait here.
        async read(queries) {
          const state = await stateOf(queries, inspection);
          if (!hasSample(state)) throw wrongState(state, "draw.verify");
          return readToJudge(queries, inspection);
        },
        caseData: { reads: "judgements" },
      }),
    judged: (caller, inspection) =>
      consult(platform, caller, {
        act: "judgements.read",
        inspection,
        atOnce: true,
        read: async (queries) =>
          (await stateOf(queries, inspection)) === "judged" ? readToJudge(queries, inspection) : null,
        caseData: { reads: "judgements" },
      }),
    sendings: (caller, inspection) =>
      consult(platform, caller, {
        act: "judgements.read",
        inspection,
        read: (queries) => readSendings(queries, inspection),
      }),
    sending: (caller, inspection, number) =>
      consult(platform, caller, {
        act: "judgements.read",
        inspection,
        atOnce: true,
        read: (queries) => readSending(queries, inspection, number),
        caseData: { reads: "judgements", number },
      }),
  };
}

async function readToJudge(queries: Queries, inspection: string): Promise<ToJudge> {
  const { draw, drawNumber, replacements } = await readToAssign(queries, inspection);
  const assignment = await standingAssignment(queries, inspection);
  const sending = await standingSending(queries, inspection, drawNumber);
  return {
    draw,
    replacements,
    inspectors: new Map(assignment?.content?.assignment.cases.map((one) => [one.case, one.inspector])),
    judgements: sending?.content?.judgements ?? [],
  };
}
