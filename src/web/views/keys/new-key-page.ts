import { isBound, type Role } from "../../../ledger/access/roles.ts";
import { button } from "../../components/button.ts";
import { checkboxes, radios } from "../../components/choices.ts";
import { dateInput, NO_DATE, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { insetText } from "../../components/notices.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { INSPECTIONS } from "../inspections/facts.ts";
import { KEYS_CRUMB } from "./key-words.ts";
import { NEW_KEY, ROLE_TEXTS } from "./texts.ts";

/** What was typed of a new key. */
export interface TypedKey {
  readonly name: string;
  readonly role: string;
  readonly inspections: readonly string[];
  readonly until: TypedDate;
}

export const NO_KEY: TypedKey = { name: "", role: "team", inspections: [], until: NO_DATE };

export interface NewKeyContent {
  /** Names the request, so that one key is made however often it is sent. */
  readonly request: string;
  readonly typed: TypedKey;
  /** The roles whose keys the user may make. */
  readonly roles: readonly Role[];
  /** The inspections that a team's key can be made for. */
  readonly inspections: readonly { readonly id: string; readonly name: string }[];
  readonly errors?: readonly PageError[];
}

/** The form by which a key is made. */
export function newKeyPage(content: NewKeyContent): Page {
  const { request, typed, roles, errors = [] } = content;
  const [only] = roles;
  const role =
    roles.length === 1 && only !== undefined
      ? hidden("role", only)
      : radios({
          name: "role",
          label: NEW_KEY.role.label,
          options: roles.map((one) => ({ value: one, text: ROLE_TEXTS[one].name, hint: ROLE_TEXTS[one].hint })),
          value: typed.role,
          error: errorOf(errors, "role"),
        });
  return {
    title: NEW_KEY.title,
    errors,
    crumbs: [INSPECTIONS, KEYS_CRUMB],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(NEW_KEY.title)}
<p class="govuk-body">${NEW_KEY.about}</p>
${when(content.inspections.length === 0, () => insetText(NEW_KEY.inspections.noneYet()))}${when(roles.length > 0, () =>
  form(
    { action: "/keys", request },
    html`${input({ name: "name", label: NEW_KEY.whose.label, hint: NEW_KEY.whose.hint, value: typed.name, width: 30, error: errorOf(errors, "name") })}
${role}${inspectionsField(content)}
${dateInput({ name: "until", label: NEW_KEY.until.label, hint: NEW_KEY.until.hint, value: typed.until, error: errorOfDate(errors, "until") })}
<div class="govuk-button-group">${button(NEW_KEY.make)}${link(NEW_KEY.cancel, "/keys")}</div>`,
  ),
)}</div></div>`,
  };
}

function inspectionsField({ inspections, roles, typed, errors = [] }: NewKeyContent): Markup {
  if (inspections.length === 0) return NOTHING;
  const bound = roles.every(isBound);
  return checkboxes({
    name: "inspections",
    label: bound ? NEW_KEY.inspections.label : NEW_KEY.inspections.labelForBound,
    hint: bound ? undefined : NEW_KEY.inspections.hintForBound,
    options: inspections.map(({ id, name }) => ({ value: id, text: name })),
    values: typed.inspections,
    error: errorOf(errors, "inspections"),
  });
}
