import type { Context } from "hono";
import { fileResponse } from "../../../http/response/file-response.ts";
import type { SheetRequest } from "../../../rating/sheet/sheet-rows.ts";
import { judgementCsv, judgementWorkbook } from "../../../report/files/judgement-sheets.ts";
import { sheetRequest } from "../../../use-cases/rate/judgement-files.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/judgements";

/** The sheet to fill in, for all inspectors or for one. */
export function sheets(site: Site): void {
  site.get(`${PATH}/sheet.csv`, (c) => sheet(c, "csv", async (asked) => judgementCsv(asked)));
  site.get(`${PATH}/sheet.xlsx`, (c) => sheet(c, "xlsx", judgementWorkbook));
}

function sheet(
  c: Context<SiteEnv>,
  kind: "csv" | "xlsx",
  written: (asked: SheetRequest) => Promise<string | Uint8Array>,
): Promise<Response> {
  return answerOrWrongState(c, "judge", async () => {
    const { ledger, caller } = c.var;
    const { id, team, inspectionDate } = await ledger.inspection(caller, c.req.param("inspection") ?? "");
    const asked = sheetRequest(await ledger.toJudge(caller, id), c.req.query("inspector") ?? null);
    return fileResponse(c, kind, await written(asked), ["judgements", asked.inspector, team, inspectionDate]);
  });
}
