import type { Queries } from "../../store/store.ts";
import { STATE, type State } from "../access/states.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import type { Inspection, InspectionSummary } from "./inspection-records.ts";

interface InspectionRow {
  readonly id: string;
  readonly team: string | null;
  readonly inspection_date: string;
  readonly specification: string;
  readonly overrides: string;
  readonly at: string;
  readonly by_whom: string;
}

const COLUMNS = "id, team, inspection_date, specification, overrides, at, by_whom";

/**
 * An inspection as it stands, or as it stood.
 *
 * @param upTo the number of the change after which it is told: what an act answered must not change when it is told
 *   again; 0 is as it was opened, and the last unless told
 * @throws LedgerRefusal `not-on-record`
 */
export async function readInspection(queries: Queries, id: string, upTo: number | null = null): Promise<Inspection> {
  const [row] = await queries.query<InspectionRow>(
    `select ${COLUMNS} from inspection_version
     where id = $1 and ($2::int4 is null or version <= $2) order by version desc limit 1`,
    [id, upTo],
  );
  if (!row) throw notOnRecord("inspection");
  return inspectionOf(row);
}

export interface InspectionsPage {
  /** Those older than this inspection; the newest unless told. */
  readonly before?: string | undefined;
  /** Most inspections; 50 unless told. */
  readonly limit?: number | undefined;
  /** Only inspections in this state. */
  readonly state?: State | undefined;
  /** Only those whose team's name has this in it, in any capitals. */
  readonly team?: string | undefined;
  /** The newest first unless told. */
  readonly order?: InspectionsOrder | undefined;
}

/** What inspections can be ordered by: when they were opened or take place, the last first, or the team's name. */
export const INSPECTIONS_ORDERS = {
  newest: { key: "at", way: "desc", after: "<" },
  date: { key: "inspection_date", way: "desc", after: "<" },
  team: { key: "lower(coalesce(team, ''))", way: "asc", after: ">" },
} as const;
export type InspectionsOrder = keyof typeof INSPECTIONS_ORDERS;

/** A page of inspections; of those that are alike in what they are ordered by, by id. */
export async function readInspections(
  queries: Queries,
  visible: "all" | readonly string[],
  { before, limit = 50, state, team, order = "newest" }: InspectionsPage = {},
): Promise<InspectionSummary[]> {
  const { key, way, after } = INSPECTIONS_ORDERS[order];
  const rows = await queries.query<InspectionRow & { state: State }>(
    `select * from (select ${COLUMNS}, ${STATE} from inspection_now i) i
     where ($1::text is null or id in (select json_array_elements_text($1::json)))
       and ($2::text is null or (${key}, id) ${after} (select ${key}, id from inspection_now where id = $2))
       and ($3::text is null or state = $3)
       and ($5::text is null or position(lower($5) in lower(team)) > 0)
     order by ${key} ${way}, id ${way} limit $4`,
    [visible === "all" ? null : JSON.stringify(visible), before ?? null, state ?? null, limit, team ?? null],
  );
  return rows.map((row) => ({ ...inspectionOf(row), state: row.state }));
}

function inspectionOf(row: InspectionRow): Inspection {
  return {
    id: row.id,
    team: row.team,
    inspectionDate: row.inspection_date,
    specification: JSON.parse(row.specification),
    overrides: JSON.parse(row.overrides),
    at: row.at,
    by: row.by_whom,
  };
}
