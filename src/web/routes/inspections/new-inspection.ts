import { inspectionRequest } from "../../../sampling/plan/request.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { settingLines } from "../../forms/setting-lines.ts";
import { type SentDate, sentDate } from "../../forms/typed-date.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { inspectionAddress } from "../../views/inspections/facts.ts";
import { newInspectionPage, type TypedInspection } from "../../views/inspections/new-inspection.ts";
import { formErrors } from "./form-errors.ts";

/** Opens an inspection. */
export function newInspection(site: Site): void {
  site.get("/inspections/new", (c) => showPage(c, newInspectionPage(newRequestName(c))));

  site.post("/inspections", async (c) => {
    const sent = await readForm(c);
    const date = sentDate(sent, "inspectionDate", "The inspection date");
    const typed = typedInspection(sent, date);
    const errors = missing(typed, date);
    if (errors.length > 0) return showPage(c, newInspectionPage(newRequestName(c), typed, errors));
    try {
      const made = await c.var.ledger.create(idempotentCaller(c, sent), requestOf(typed, date.date!));
      return c.redirect(inspectionAddress(made), 303);
    } catch (error) {
      return showPage(
        c,
        newInspectionPage(
          newRequestName(c),
          typed,
          formErrors(error, ({ place }) => fieldOf(place)),
        ),
      );
    }
  });
}

function typedInspection(sent: SentForm, { typed: inspectionDate }: SentDate): TypedInspection {
  const [team, specification, settings] = ["team", "specification", "settings"].map((name) => sent.text(name).trim());
  return { team: team!, inspectionDate, specification: specification!, settings: settings! };
}

function missing({ team }: TypedInspection, date: SentDate): PageError[] {
  return [...(team === "" ? [{ text: "Enter the team", field: "team" }] : []), ...date.errors];
}

/** @throws Refusal as `inspectionRequest` does */
function requestOf({ team, specification, settings }: TypedInspection, inspectionDate: string) {
  return inspectionRequest({
    team,
    inspectionDate,
    specification,
    settings: settingLines(settings),
  });
}

function fieldOf(place: string): string {
  if (place === "inspectionDate") return "inspectionDate-day";
  return place === "team" || place === "specification" ? place : "settings";
}
