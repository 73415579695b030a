import { stringify } from "csv-stringify/sync";
import type * as z from "zod";
import { escapeFormula } from "../../base/csv/formula.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { SentFile } from "../../long-list/files/open-tables.ts";
import { PANEL_LABELS } from "../../rating/panel-table.ts";
import type { panelJson } from "./ledger-bodies.ts";

/**
 * What the panel decided as a table, whichever way it came, so that both are read by the same rules.
 *
 * @throws HttpProblem `invalid-request` unless exactly one of the two came
 */
export function sentPanel({ panel, table }: z.infer<typeof panelJson>): SentFile {
  if ((panel === undefined) === (table === undefined)) throw notOnePanel(panel === undefined);
  const rows = panel?.map(({ standard, rating, reason }) => [standard, rating ?? "", reason ?? ""]) ?? [];
  const content = table ?? asTable([Object.values(PANEL_LABELS), ...rows]);
  return { name: "panel", bytes: new TextEncoder().encode(content) };
}

/** As a table's reader takes it: what hides in a reason stays, to be told with its place. */
function asTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(escapeFormula)),
    { record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );
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
