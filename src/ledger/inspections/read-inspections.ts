import type { Queries } from "../../store/store.ts";
import { notOnRecord } from "../ledger-refusal.ts";
import { STATE, type State } from "../states.ts";
import type { Inspection, InspectionSummary } from "./records.ts";

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
}

/** A page of inspections, the newest first. */
export async function readInspections(
  queries: Queries,
  visible: "all" | readonly string[],
  { before, limit = 50, state }: InspectionsPage = {},
): Promise<InspectionSummary[]> {
  const rows = await queries.query<InspectionRow & { state: State }>(
    `select * from (select ${COLUMNS}, ${STATE} from inspection_now i) i
     where ($1::text is null or id in (select json_array_elements_text($1::json)))
       and ($2::text is null or (at, id) < (select at, id from inspection where id = $2))
       and ($3::text is null or state = $3)
     order by at desc, id desc limit $4`,
    [visible === "all" ? null : JSON.stringify(visible), before ?? null, state ?? null, limit],
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
