import { fileResponse } from "../../../http/response/file-response.ts";
import { templateWorkbook } from "../../../long-list/template/template-workbook.ts";
import { windowsOf } from "../../../sampling/plan/windows.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { listRequestText } from "../../views/inspections/list-request.ts";
import { listRequestPage } from "../../views/inspections/list-request-page.ts";

/** What the team is asked for: the text, and an empty list with the windows of this inspection's own rules. */
export function listRequest(site: Site): void {
  site.get("/inspections/:inspection/request", async (c) => {
    const { ledger, caller, platform } = c.var;
    const inspection = await ledger.inspection(caller, c.req.param("inspection"));
    const text = listRequestText(inspection, platform.origin ?? new URL(c.req.url).origin);
    return showPage(c, listRequestPage(inspection, text, caller.role === "team"));
  });

  site.get("/inspections/:inspection/template.xlsx", async (c) => {
    const inspection = await c.var.ledger.inspection(c.var.caller, c.req.param("inspection"));
    const { team, inspectionDate, specification } = inspection;
    const content = await templateWorkbook(windowsOf(inspectionDate, specification));
    return fileResponse(c, "xlsx", content, ["list", team, inspectionDate]);
  });
}
