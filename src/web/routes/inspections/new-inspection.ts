import { inspectionRequest } from "../../../sampling/plan/request.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { type OwnSpecifications, readOwnSpecifications } from "../../forms/own-specifications.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { settingLines } from "../../forms/setting-lines.ts";
import { type SentDate, sentDate } from "../../forms/typed-date.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { newInspectionPage, type TypedInspection } from "../../views/inspections/desk/new-inspection.ts";
import { inspectionAddress } from "../../views/inspections/facts.ts";
import { OWN_FIELDS } from "../../views/own-specification.ts";
import { formErrors } from "./form-errors.ts";

/** Opens an inspection. */
export function newInspection(site: Site): void {
  site.get("/inspections/new", (c) => showPage(c, newInspectionPage(newRequestName(c))));

  site.post("/inspections", async (c) => {
    const sent = await readForm(c);
    const date = sentDate(sent, "inspectionDate", "The inspection date");
    const own = await readOwnSpecifications(sent);
    const typed = typedInspection(sent, date, own);
    const errors = [...missing(typed, date), ...own.errors];
    if (errors.length > 0) return showPage(c, newInspectionPage(newRequestName(c), typed, errors));
    try {
      const made = await c.var.ledger.create(
        idempotentCaller(c, sent, await filesOf(sent)),
        requestOf(typed, date.date!),
      );
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

/** The file that was chosen counts before what was chosen from the list. */
function typedInspection(sent: SentForm, { typed: inspectionDate }: SentDate, own: OwnSpecifications): TypedInspection {
  const [team = "", specification = "", settings = ""] = ["team", "specification", "settings"].map((name) =>
    sent.text(name).trim(),
  );
  return { team, inspectionDate, specification: own.chosen[0] ?? specification, own: own.all, settings };
}

async function filesOf(sent: SentForm): Promise<Uint8Array[]> {
  return (await sent.files(OWN_FIELDS.file)).map(({ bytes }) => bytes);
}

function missing({ team }: TypedInspection, date: SentDate): PageError[] {
  return [...(team === "" ? [{ text: "Enter the team", field: "team" }] : []), ...date.errors];
}

/** @throws Refusal as `inspectionRequest` does */
function requestOf({ team, specification, own, settings }: TypedInspection, inspectionDate: string) {
  return inspectionRequest({
    team,
    inspectionDate,
    specification: own.find(({ id }) => id === specification) ?? specification,
    settings: settingLines(settings),
  });
}

function fieldOf(place: string): string {
  if (place === "inspectionDate") return "inspectionDate-day";
  return place === "team" || place === "specification" ? place : "settings";
}
