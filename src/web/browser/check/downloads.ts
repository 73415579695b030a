import type { Checked } from "../../pages/check/check-outcome.ts";
import type { Download } from "../../pages/check/findings-section.ts";

let offered: readonly Download[] = [];

/** The files of a check, in the browser's memory until those of the next. */
export function downloadsOf({ outcome: { result }, findingsCsv, mappingFile }: Checked): readonly Download[] {
  for (const { href } of offered) URL.revokeObjectURL(href);
  if (result === null) return [];
  const { inspectionDate } = result.check;
  const { columns, values, foot } = result.mappings;
  const said = Object.keys(columns).length + Object.keys(values).length > 0 || foot === "keep";
  offered = [
    ...(findingsCsv === null
      ? []
      : [
          download(
            "Save the list with the findings beside each row (CSV)",
            `findings-${inspectionDate}.csv`,
            findingsCsv,
            "text/csv",
          ),
        ]),
    ...(mappingFile === null || !said
      ? []
      : [
          download(
            "Save how the list is read, for the next one (JSON)",
            `reading-${inspectionDate}.json`,
            mappingFile,
            "application/json",
          ),
        ]),
  ];
  return offered;
}

function download(text: string, name: string, content: string, type: string): Download {
  return { text, name, href: URL.createObjectURL(new Blob([content], { type })) };
}
