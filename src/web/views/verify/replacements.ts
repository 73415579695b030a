import { levelName } from "../../../sampling/level-names.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import type { ReplacementsAccount } from "../../../use-cases/verify/verification-account.ts";
import { summaryList } from "../../components/summary-list.ts";
import { html, type Markup } from "../../markup.ts";
import { code, stated, statedDate } from "./words.ts";

const FROM: Readonly<Record<NonNullable<Replacement["from"]>, string>> = {
  "same-cell": "The next ticket of the same group",
  "nearest-cell": "The lowest ticket of the nearest group, as its own had no reserve left",
};

/** The replacements since the draw, each with what it follows from. */
export function replacementList({ records, broken }: ReplacementsAccount): Markup {
  if (records.length === 0) return html`<p class="govuk-body">The file holds no replacement.</p>`;
  const shown = broken === null ? records : records.slice(0, broken + 1);
  return html`<p class="govuk-body">Each record names the digest of the one before it, the first that of the draw: none can be changed, left out or put in between unnoticed. Only the digest of the last, kept elsewhere, shows that none was cut off the end.</p>${shown.map(
    (record, at) =>
      html`<h3 class="govuk-heading-s">Replacement ${at + 1}${at === broken ? " does not follow" : ""}</h3>${summaryList(
        [
          { key: "Case", value: code(record.case) },
          {
            key: "In its place",
            value: record.replacement
              ? code(record.replacement.caseId)
              : "Nothing: it stays in the sample as a finding",
          },
          ...(record.from === null ? [] : [{ key: "Which one", value: FROM[record.from] }]),
          {
            key: "Reason",
            value:
              record.note === null
                ? stated(levelName(record.reason))
                : html`${stated(levelName(record.reason))}: ${stated(record.note)}`,
          },
          { key: "By", value: record.by === null ? "Not stated" : stated(record.by) },
          { key: "On", value: record.on === null ? "Not stated" : statedDate(record.on) },
          { key: "Follows", value: code(record.previous ?? record.draw) },
          { key: "Digest", value: code(record.digest) },
        ],
      )}`,
  )}`;
}
