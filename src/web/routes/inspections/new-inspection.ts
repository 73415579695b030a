import { inspectionRequest } from "../../../sampling/plan/request.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { inspectionAddress } from "../../views/inspections/addresses.ts";
import { newInspectionPage } from "../../views/inspections/desk/new-inspection.ts";
import { filesOf, refusedInspection, requestOf, sentInspection } from "./typed-inspection.ts";

/** Opens an inspection. */
export function newInspection(site: Site): void {
  site.get("/inspections/new", (c) => showPage(c, newInspectionPage(newRequestName(c))));

  site.post("/inspections", async (c) => {
    const sent = await readForm(c);
    const { typed, date, errors } = await sentInspection(sent);
    if (date === null || errors.length > 0) return showPage(c, newInspectionPage(newRequestName(c), typed, errors));
    try {
      const { confirmed, ...asked } = requestOf(typed, date);
      const made = await c.var.ledger.create(idempotentCaller(c, sent, await filesOf(sent)), {
        ...inspectionRequest(asked),
        confirmed,
      });
      return c.redirect(inspectionAddress(made), 303);
    } catch (error) {
      const refused = refusedInspection(error, typed);
      return showPage(c, newInspectionPage(newRequestName(c), refused.typed, refused.errors));
    }
  });
}
