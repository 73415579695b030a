import type { Value } from "../../report/section.ts";
import { writtenValue } from "../../report/written.ts";
import { type Content, html, type Markup } from "../markup.ts";
import { tag } from "./notices.ts";

/** How much is shown of what somebody stated: a forger can state ten thousand characters. */
const MOST_CHARACTERS = 300;
/** What is kept as a record, such as a note, is shown whole. */
const MOST_OF_RECORDS = 2000;
/** Longer references break rather than widen what they stand in. */
const LONGEST_UNBROKEN = 20;

/** @example cut("a long text", 6) // "a long…" */
export function cut(text: string, most = MOST_CHARACTERS): string {
  return text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;
}

/** What somebody stated, set apart so that no character in it turns the text around it. */
export function stated(text: string): Markup {
  return html`<bdi>${cut(text, MOST_OF_RECORDS)}</bdi>`;
}

/** A seed, a digest or a path, to be copied as it stands. */
export function code(text: string): Markup {
  return html`<span class="longlist-code"><bdi>${cut(text, 1200)}</bdi></span>`;
}

/** A case reference as the list writes it, whatever characters it has. */
export function caseCode(caseId: string): Markup {
  const short = caseId.length <= LONGEST_UNBROKEN ? " longlist-case" : "";
  return html`<span class="longlist-code${short}"><bdi>${cut(caseId, 1200)}</bdi></span>`;
}

/** A value of a section as it stands in a page. */
export function valueMarkup(value: Value): Content {
  switch (value.kind) {
    case "case":
      return caseCode(value.value);
    case "code":
      return code(value.value);
    case "stated":
      return stated(value.value);
    case "specification":
      return stated(value.title);
    case "setting":
      return stated(value.words);
    case "warning":
      return cut(writtenValue(value, "words"), MOST_OF_RECORDS);
    case "ticket":
      return html`<span class="longlist-ticket">${writtenValue(value, "words")}</span>`;
    case "verdict":
      return value.tone === "good" ? value.value : tag(value.value, value.tone === "caution" ? "yellow" : "orange");
    default:
      return writtenValue(value, "words");
  }
}
