import { isBound, type Role } from "../../../ledger/access/roles.ts";
import { button } from "../../components/button.ts";
import { checkboxes, radios } from "../../components/choices.ts";
import { dateInput, NO_DATE, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ROLE_HINTS, roleName } from "./key-words.ts";

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
          label: "What it is for",
          options: roles.map((one) => ({ value: one, text: roleName(one), hint: ROLE_HINTS[one] ?? "" })),
          value: typed.role,
          error: errorOf(errors, "role"),
        });
  return {
    title: "Make a key",
    errors,
    crumbs: [
      { text: "Inspections", href: "/inspections" },
      { text: "Keys", href: "/keys" },
    ],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading("Make a key")}
<p class="govuk-body">The key is shown once, on the next page, with an invitation to send. Give each person or team a key of their own, so that the record says who did what.</p>
${form(
  { action: "/keys", request },
  html`${input({ name: "name", label: "Whose it is", hint: "A team or a person, as the record is to name them", value: typed.name, width: 30, error: errorOf(errors, "name") })}
${role}${inspectionsField(content)}
${dateInput({ name: "until", label: "Last day that it works (if you like)", hint: "It works for a year unless you give a date", value: typed.until, error: errorOfDate(errors, "until") })}
<div class="govuk-button-group">${button("Make the key")}<a class="govuk-link" href="/keys">Cancel</a></div>`,
)}</div></div>`,
  };
}

function inspectionsField({ inspections, roles, typed, errors = [] }: NewKeyContent): Markup {
  if (inspections.length === 0) return NOTHING;
  const bound = roles.every(isBound);
  return checkboxes({
    name: "inspections",
    label: bound ? "Inspections that it covers" : "Inspections that a team’s key covers",
    hint: bound ? undefined : "Every other key covers all",
    options: inspections.map(({ id, name }) => ({ value: id, text: name })),
    values: typed.inspections,
    error: errorOf(errors, "inspections"),
  });
}
