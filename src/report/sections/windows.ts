import type { Draw } from "../../sampling/draw/draw-document.ts";
import { columns, date, type Section, type Text, table } from "../section.ts";
import { shownDomains } from "./domains.ts";

/** The start dates in scope, for each domain and for the resettlement standard where there is one. */
export function windowsSection({ windows, specification }: Pick<Draw, "windows" | "specification">): Section {
  const row = (
    title: string,
    { from, to }: { readonly from: string; readonly to: string },
    disposals: readonly string[],
  ): Text[] => [title, date(from), date(to), { kind: "levels", values: disposals }];
  const { domains, resettlement } = specification;
  const rows = shownDomains(domains).map(({ id, title }) => row(title, windows[id], domains[id].disposals));
  return {
    title: "Start dates in scope, both dates included",
    parts: [
      table({
        caption: "Start dates in scope",
        columns: columns(["Start dates", "From", "To", "Disposals"]),
        rows:
          resettlement.minimumCases === null
            ? rows
            : [...rows, row("Resettlement standard", windows.custody, resettlement.disposals)],
      }),
    ],
  };
}
