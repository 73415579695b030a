import { DOMAINS } from "../../../sampling/vocabulary.ts";
import type { CheckDocument } from "../../../tasks/check-document.ts";
import { longDate } from "../../../words/dates.ts";
import { DOMAIN_NAMES, levelName } from "../../../words/levels.ts";
import { table } from "../../components/table.ts";
import { html, type Markup } from "../../markup.ts";

/** The start dates in scope, for each domain and for the resettlement standard where there is one. */
export function windowsView({ windows, specification }: Pick<CheckDocument, "windows" | "specification">): Markup {
  const { domains, resettlement } = specification;
  const row = (name: string, { from, to }: { from: string; to: string }, disposals: readonly string[]) => [
    name,
    whole(longDate(from)),
    whole(longDate(to)),
    html`<span class="longlist-broad">${listed(disposals)}</span>`,
  ];
  return table({
    caption: "Start dates in scope",
    captionSize: "hidden",
    columns: [{ text: "For" }, { text: "From" }, { text: "To" }, { text: "Disposals" }],
    rows: [
      ...DOMAINS.map((domain) => row(DOMAIN_NAMES[domain], windows[domain], domains[domain].disposals)),
      ...(resettlement.minimumCases === null ? [] : [row("Resettlement", windows.custody, resettlement.disposals)]),
    ],
  });
}

/** A date is not to be broken. */
function whole(text: string): Markup {
  return html`<span class="longlist-whole">${text}</span>`;
}

/** @example listed(["caution", "custody"]) // "Caution, custody" */
function listed(codes: readonly string[]): string {
  return levelName(codes.map((code) => code.replaceAll("-", " ")).join(", "));
}
