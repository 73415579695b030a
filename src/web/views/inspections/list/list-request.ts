import { fileName } from "../../../../base/file-name.ts";
import type { Inspection } from "../../../../ledger/records/inspection-records.ts";
import { linkButton } from "../../../components/button.ts";
import type { Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import type { Letter } from "../../letters/letter-facts.ts";
import { inspectionAddress } from "../addresses.ts";
import { emptyListName, hasOwnRules } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { LIST_REQUEST } from "./texts.ts";

/** What the inspectorate asks of the team, as the team reads it. */
export function whatToSendPage(file: Inspection, { text }: Letter): Page {
  return inspectionPage(file, {
    title: LIST_REQUEST.title,
    body: html`<p class="govuk-body">${LIST_REQUEST.about}</p>
<div class="govuk-button-group">${enclosures(file)}</div>
<div class="govuk-body longlist-letter">${text}</div>`,
  });
}

/** The files that go with the request. */
export function enclosed(file: Inspection): Markup {
  const name = fileName(emptyListName(file), "xlsx");
  const attach = hasOwnRules(file) ? LIST_REQUEST.attachWithRules(name) : LIST_REQUEST.attach(name);
  return html`<p class="govuk-body">${attach}</p><div class="govuk-button-group">${enclosures(file)}</div>`;
}

function enclosures(file: Inspection): Markup {
  const at = inspectionAddress(file);
  return html`${linkButton(LIST_REQUEST.emptyList, `${at}/template.xlsx`, "secondary")}${when(hasOwnRules(file), () =>
    linkButton(LIST_REQUEST.rules, `${at}/specification.json`, "secondary"),
  )}`;
}
