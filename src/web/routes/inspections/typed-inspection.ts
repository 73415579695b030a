import type { Obstacle } from "../../../base/refusal.ts";
import { DOUBTS, type Doubt } from "../../../ledger/inspections/opening/request-doubts.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { PageError } from "../../components/error-summary.ts";
import { readOwnSpecifications } from "../../forms/own-specifications.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { settingLines } from "../../forms/setting-lines.ts";
import { FIELD } from "../../forms/texts.ts";
import { sentDate } from "../../forms/typed-date.ts";
import { CONFIRMED } from "../../views/inspections/desk/doubts.ts";
import type { TypedInspection } from "../../views/inspections/desk/inspection-fields.ts";
import { DOUBT_TEXTS, INSPECTION_FIELDS } from "../../views/inspections/desk/texts.ts";
import { OWN_FIELDS } from "../../views/own-specification.ts";
import { formErrors } from "./form-errors.ts";

/** An inspection of a form: as typed, and its date as ISO 8601 or null with what is wrong. */
interface SentInspection {
  readonly typed: TypedInspection;
  readonly date: string | null;
  readonly errors: readonly PageError[];
}

/** Reads the form of an inspection. The file that was chosen counts before what was chosen from the list. */
export async function sentInspection(sent: SentForm): Promise<SentInspection> {
  const { typed: inspectionDate, date, errors } = sentDate(sent, "inspectionDate", FIELD.inspectionDate);
  const own = await readOwnSpecifications(sent, 1);
  const [team = "", specification = "", settings = ""] = ["team", "specification", "settings"].map((name) =>
    sent.text(name).trim(),
  );
  const confirmed = DOUBTS.filter((doubt) => sent.texts(CONFIRMED).includes(doubt));
  const chosen = own.chosen[0] ?? specification;
  return {
    typed: { team, inspectionDate, specification: chosen, own: own.all, settings, doubts: confirmed, confirmed },
    date,
    errors: [
      ...(team === "" ? [{ text: INSPECTION_FIELDS.team.missing, field: "team" }] : []),
      ...errors,
      ...own.errors,
    ],
  };
}

/** The files of such a form, which count as part of it. */
export async function filesOf(sent: SentForm): Promise<Uint8Array[]> {
  return (await sent.files(OWN_FIELDS.file)).map(({ bytes }) => bytes);
}

/** What is asked of the ledger. @throws Refusal as `settingLines` does */
export function requestOf({ team, specification, own, settings, confirmed }: TypedInspection, inspectionDate: string) {
  return {
    team,
    inspectionDate,
    specification: own.find(({ id }) => id === specification) ?? specification,
    settings: settingLines(settings),
    confirmed,
  };
}

/**
 * What the ledger refused, for the form to be shown again: its doubts with the boxes that confirm them.
 *
 * @throws whatever cannot be put right in a form
 */
export function refusedInspection(error: unknown, typed: TypedInspection): Pick<SentInspection, "typed" | "errors"> {
  if (!(error instanceof LedgerRefusal) || error.code !== "unconfirmed") {
    return { typed, errors: formErrors(error, ({ place }) => fieldOf(place)) };
  }
  const raised = error.obstacles.map(doubtOf);
  const doubts = DOUBTS.filter((doubt) => raised.includes(doubt) || typed.confirmed.includes(doubt));
  return {
    typed: { ...typed, doubts },
    errors: raised.map((doubt) => ({ text: DOUBT_TEXTS[doubt].error, field: CONFIRMED })),
  };
}

function doubtOf({ place }: Obstacle): Doubt {
  return place === "team" ? "same-team-and-date" : "past-date";
}

function fieldOf(place: string): string {
  if (place === "inspectionDate") return "inspectionDate-day";
  return place === "team" || place === "specification" ? place : "settings";
}
