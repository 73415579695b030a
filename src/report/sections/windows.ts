import { listed } from "../../base/words/listed.ts";
import { capitalised } from "../../base/words/sentences.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { eachDomain } from "../../sampling/specification/domains.ts";
import { disposalInText } from "../../sampling/specification/level-names.ts";
import { columns, date, type Section, type Text, table } from "../section.ts";

/** The start dates in scope, for each domain and for the resettlement standard where there is one. */
export function windowsSection({ windows, specification }: Pick<Draw, "windows" | "specification">): Section {
  const row = (
    title: string,
    { from, to }: { readonly from: string; readonly to: string },
    disposals: readonly string[],
  ): Text[] => [
    title,
    date(from),
    date(to),
    capitalised(listed(disposals.map((code) => disposalInText(code, specification)))),
  ];
  const { resettlement } = specification;
  const { custody } = windows;
  const rows = eachDomain(specification, windows).map(([{ title, disposals }, window]) =>
    row(title, window, disposals),
  );
  return {
    title: "Start dates in scope, both dates included",
    parts: [
      table({
        caption: "Start dates in scope",
        columns: columns(["Start dates", "From", "To", "Disposals"]),
        rows: custody === undefined ? rows : [...rows, row("Resettlement standard", custody, resettlement.disposals)],
      }),
    ],
  };
}
