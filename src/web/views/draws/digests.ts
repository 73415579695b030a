import { longInstant } from "../../../base/words/dates.ts";
import type { StoredDraw } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { summaryList } from "../../components/summary-list.ts";
import { html, type Markup } from "../../markup.ts";
import { type People, personText } from "../inspections/person.ts";

/** By what the documents of a draw are known, and who made it when. */
export function digests({ publishedDigest, by }: StoredDraw, draw: Draw, people: People): Markup {
  const { digest, list, method, ledger } = draw;
  return summaryList([
    ...(ledger
      ? [
          { key: "List fixed", value: longInstant(ledger.frozenAt) },
          { key: "Drawn", value: `${longInstant(ledger.drawnAt)}, by ${personText(people, by)}` },
        ]
      : []),
    { key: "Method", value: code(method) },
    { key: "Receipt", value: code(digest) },
    { key: "Receipt, as published", value: code(publishedDigest) },
    { key: "List", value: code(list.digest) },
    ...(ledger
      ? [
          { key: "Specification", value: code(ledger.specificationDigest) },
          {
            key: "Audit trail before the draw",
            value: html`Entry ${ledger.audit.sequence}: ${code(ledger.audit.hash)}`,
          },
        ]
      : []),
  ]);
}

export function code(digest: string): Markup {
  return html`<span class="longlist-code">${digest}</span>`;
}
