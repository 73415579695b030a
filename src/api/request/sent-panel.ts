import type * as z from "zod";
import { csvAsGiven } from "../../base/csv/people-csv.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { SentFile } from "../../long-list/files/open-tables.ts";
import { PANEL_LABELS } from "../../rating/panel-table.ts";
import type { panelJson } from "./after-the-draw-bodies.ts";

/**
 * What the panel decided as a table, whichever way it came, so that both are read by the same rules.
 *
 * @throws HttpProblem `invalid-request` unless exactly one of the two came
 */
export function sentPanel({ panel, table }: Pick<z.infer<typeof panelJson>, "panel" | "table">): SentFile {
  if ((panel === undefined) === (table === undefined)) throw notOnePanel(panel === undefined);
  const rows = panel?.map(({ standard, rating, reason }) => [standard, rating ?? "", reason ?? ""]) ?? [];
  const content = table ?? csvAsGiven([Object.values(PANEL_LABELS), ...rows]);
  return { name: "panel", bytes: new TextEncoder().encode(content) };
}

function notOnePanel(isNone: boolean): HttpProblem {
  return new HttpProblem("invalid-request", [
    {
      place: "panel",
      message: isNone ? "there is neither what the panel decided nor a table of it" : "there is a panel and a table",
      remedy: "Send one of the two.",
    },
  ]);
}
