import type { KeptReading } from "../../long-list/mappings/mappings.ts";
import type { Queries } from "../../store/store.ts";

/** A list of which something was said: its inspection, and its number there. */
export interface ReadBefore {
  readonly inspection: string;
  readonly submission: number;
}

/** How a list of a team was read, kept for its next one: headings and words, no case data. */
export interface TeamReading extends KeptReading, ReadBefore {
  readonly inspectionDate: string;
}

/**
 * How the last list was read, or the one that is named, of which anything was said, among those of the inspection and of others of the same team. Names
 * are compared as people would, whatever their case. It goes with the case data of the inspection that it came with.
 *
 * @param list which one, as somebody was shown it before; the last unless told
 * @returns null where nothing was said, or nothing of it is left
 */
export async function readTeamReading(
  queries: Queries,
  inspection: string,
  list?: ReadBefore,
): Promise<TeamReading | null> {
  const [row] = await queries.query<{ id: string; inspection_date: string; number: number; content: string }>(
    `select i.id, i.inspection_date, d.number, d.content
     from inspection_now here
       join inspection_now i on i.id = here.id or lower(i.team) = lower(here.team)
       join case_document d on d.inspection = i.id and d.kind = 'reading'
       join submission s on s.inspection = i.id and s.number = d.number
     where here.id = $1 and ($2::text is null or i.id = $2 and d.number = $3) order by s.at desc, i.id = here.id desc, d.number desc, i.id limit 1`,
    [inspection, list?.inspection ?? null, list?.submission ?? null],
  );
  if (!row) return null;
  const { columns, values }: KeptReading = JSON.parse(row.content);
  return { inspection: row.id, inspectionDate: row.inspection_date, submission: row.number, columns, values };
}
