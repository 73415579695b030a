import { nth } from "../../../base/lists.ts";
import type { Queries } from "../../../store/store.ts";
import { IS_CLOSED, isOver, lastOfRatings, STANDING_DRAW, STATE, type State } from "../../access/states.ts";
import type { Act } from "../../access/who-may-do-what.ts";
import { liveKey } from "../../credentials/live-key.ts";
import { notOnRecord } from "../../ledger-refusal.ts";
import { instantOf, type LedgerPlatform } from "../../platform.ts";
import { deletionDate } from "../../retention/due.ts";

/** Whom an inspection waits for, what they do next and since when it waits. */
export interface Waiting {
  readonly whom: "team" | "coordinator" | "inspectors";
  readonly act: Extract<
    Act,
    | "key.make"
    | "list.submit"
    | "inspection.freeze"
    | "seed.contribute"
    | "sample.draw"
    | "assignment.make"
    | "judgements.submit"
    | "ratings.close"
  >;
  /** Instant, in UTC. */
  readonly since: string;
}

/** Where an inspection stands, without anything of its cases. */
export interface Standing {
  readonly state: State;
  /** The day on which its case data is deleted by itself; null where it has been already. */
  readonly deletionDate: string | null;
  /** Null where nothing is waited for. */
  readonly waiting: Waiting | null;
  /** What stays on record of all draws, erased or not: how often judgements came in, and what was recorded of ratings. */
  readonly onRecord: { readonly sendings: number; readonly ratings: number };
  /** Whether the ratings of the draw that stands are closed, or were before erasure. */
  readonly closed: boolean;
}

interface StandingRow {
  readonly state: State;
  readonly inspection_date: string;
  readonly opened: string;
  readonly listed: string | null;
  /** Since when the team can send its list itself, by a key that still works. */
  readonly keyed: string | null;
  /** When the list was made one that has to be sent again. */
  readonly outdated: string | null;
  readonly locked: string | null;
  readonly contributed: string | null;
  readonly drawn: string | null;
  readonly assigned: string | null;
  readonly judged: string | null;
  /** Whether all cases to inspect were judged, with what came in last. */
  readonly complete: boolean | null;
  /** When a reserve last came in whom nobody has judged yet, as it was after what came in last. */
  readonly came_in: string | null;
  /** Since when the ratings are open again. */
  readonly reopened: string | null;
  /** Whether the rules have standards, without which nothing is judged or rated. */
  readonly rates: boolean;
  readonly sendings: number;
  readonly ratings: number;
  readonly closed: boolean;
}

/** @throws LedgerRefusal `not-on-record` */
export async function readStanding(
  platform: Pick<LedgerPlatform, "retentionDays" | "now">,
  queries: Queries,
  inspection: string,
): Promise<Standing> {
  const rows = await queries.query<StandingRow>(
    `select ${STATE}, i.inspection_date, i.at as opened,
       (select max(at::text collate "C") from submission where inspection = i.id) as listed,
       (select min(g.at::text collate "C") from access_grant g join access_key k on k.id = g.access_key
         where g.inspection = i.id and k.role = 'team' and ${liveKey("k", "$2")}) as keyed,
       (select max(at::text collate "C") from inspection_change c where c.inspection = i.id and reads_anew
         and submissions >= (select max(number) from submission where inspection = i.id)) as outdated,
       (select at::text from frozen where inspection = i.id) as locked,
       (select at::text from contribution where inspection = i.id order by round desc limit 1) as contributed,
       (select at::text from draw where inspection = i.id order by number desc limit 1) as drawn,
       (select at::text from assignment where inspection = i.id order by number desc limit 1) as assigned,
       (select at::text from judgement where inspection = i.id order by number desc limit 1) as judged,
       (select judged >= to_inspect from judgement where inspection = i.id order by number desc limit 1) as complete,
       (select max(r.at::text collate "C") from replacement r
         where r.inspection = i.id and r.draw = ${STANDING_DRAW} and r.replaced and r.at::text collate "C" >
           (select max(j.at::text collate "C") from judgement j where j.inspection = i.id and j.draw = r.draw)) as came_in,
       case when ${lastOfRatings("cause")} = 'reopened' then ${lastOfRatings("at::text")} end as reopened,
       coalesce(json_array_length(specification::json -> 'standards'), 0) > 0 as rates,
       (select count(*) from judgement where inspection = i.id)::int4 as sendings,
       (select count(*) from rating where inspection = i.id)::int4 as ratings,
       coalesce(${IS_CLOSED}, false) as closed
     from inspection_now i where id = $1`,
    [inspection, instantOf(platform)],
  );
  if (rows.length === 0) throw notOnRecord("inspection");
  const row = nth(rows, 0);
  return {
    state: row.state,
    deletionDate: isOver(row.state) ? null : deletionDate(platform, row.inspection_date),
    waiting: waitingOf(row),
    onRecord: { sendings: row.sendings, ratings: row.ratings },
    closed: row.closed,
  };
}

function waitingOf(row: StandingRow): Waiting | null {
  const { state, opened, drawn, assigned, judged, complete, came_in, reopened, rates } = row;
  if (state === "open") return waitingForList(row);
  if (state === "frozen") return waitingForSeed(row);
  if (state === "drawn") return { whom: "coordinator", act: "assignment.make", since: drawn ?? opened };
  if (!rates) return null;
  if (state === "assigned") return { whom: "inspectors", act: "judgements.submit", since: assigned ?? opened };
  if (state !== "judged") return null;
  if (came_in !== null) return { whom: "inspectors", act: "judgements.submit", since: came_in };
  if (complete === false) return { whom: "inspectors", act: "judgements.submit", since: judged ?? opened };
  return { whom: "coordinator", act: "ratings.close", since: reopened ?? judged ?? opened };
}

/** A team that has no key cannot contribute. */
function waitingForSeed({ opened, locked, contributed, keyed }: StandingRow): Waiting {
  if (contributed !== null) return { whom: "coordinator", act: "sample.draw", since: contributed };
  const since = locked ?? opened;
  return keyed === null
    ? { whom: "coordinator", act: "key.make", since }
    : { whom: "team", act: "seed.contribute", since };
}

/** Until a list stands that is read by the date and rules as they are, somebody must send one: the team, once it has a key. */
function waitingForList({ opened, listed, keyed, outdated }: StandingRow): Waiting {
  if (listed !== null && outdated === null) return { whom: "coordinator", act: "inspection.freeze", since: listed };
  return keyed === null
    ? { whom: "coordinator", act: "key.make", since: outdated ?? opened }
    : { whom: "team", act: "list.submit", since: outdated ?? keyed };
}
