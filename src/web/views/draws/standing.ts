import { longInstant } from "../../../base/words/dates.ts";
import type { DrawRecord, InspectionFile } from "../../../ledger/inspections/records.ts";
import { insetText, warningText } from "../../components/notices.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { type People, personText } from "../inspections/person.ts";
import { drawAddress } from "./addresses.ts";

/** Whether a draw stands, and which others there are: none is ever hidden. */
export function standing(file: InspectionFile, record: DrawRecord, people: People): Markup {
  const by = file.draws.find(({ number }) => number === record.supersededBy);
  const before = file.draws.find(({ number }) => number === record.number - 1);
  return joined([
    by ? warningText(html`This sample no longer stands. ${supersession(file, by, people)}`) : NOTHING,
    before
      ? insetText(
          html`This draw superseded ${link(file, before)} of ${longInstant(before.at)}. Reason given: ${record.reason ?? ""}`,
        )
      : NOTHING,
  ]);
}

function supersession(file: InspectionFile, by: DrawRecord, people: People): Markup {
  return html`It was superseded by ${link(file, by)} on ${longInstant(by.at)}, by ${personText(people, by.by)}. Reason given: ${by.reason ?? ""}`;
}

function link(file: InspectionFile, { number }: DrawRecord): Markup {
  return html`<a class="govuk-link" href="${drawAddress(file, number)}">draw ${number}</a>`;
}
