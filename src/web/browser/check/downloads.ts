import type { Download } from "../../components/links.ts";
import type { CheckFiles } from "../../forms/check/check-list-of-form.ts";
import type { CheckResult } from "../../views/check/outcome.ts";
import { type OfferedFile, offerFiles } from "../offered-files.ts";
import { SAVE } from "../texts.ts";

/** The files of a check, in the browser's memory until those of the next. */
export function downloadsOf(result: CheckResult | null, files: CheckFiles): readonly Download[] {
  if (result === null) return offerFiles([]);
  return offerFiles([findingsFile(result, files), readingFile(result, files)].filter((file) => file !== null));
}

function findingsFile(result: CheckResult, { findingsCsv }: CheckFiles): OfferedFile | null {
  if (findingsCsv === null) return null;
  return {
    // A file that is no list has no rows to set the findings beside.
    text: result.choices === null ? SAVE.findings : SAVE.findingsBesideRows,
    name: `findings-${result.check.inspectionDate}.csv`,
    type: "text/csv",
    content: findingsCsv,
  };
}

/** What was said of the reading, where anything was. */
export function readingFile(result: CheckResult, { mappingFile }: CheckFiles): OfferedFile | null {
  if (mappingFile === null) return null;
  const { columns, values, foot, sheets } = result.mappings;
  if (Object.keys(columns).length + Object.keys(values).length === 0 && foot !== "keep" && sheets === undefined)
    return null;
  return {
    text: SAVE.reading,
    name: `reading-${result.check.inspectionDate}.json`,
    type: "application/json",
    content: mappingFile,
  };
}
