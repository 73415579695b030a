import type { Download } from "../../components/download.ts";
import type { ListsCompared } from "../../pages/pilot/compare-lists.ts";
import { askEngine } from "../ask-engine.ts";
import { offerFiles } from "../offered-files.ts";

/** The files of what was done, in the browser's memory until others are offered. */
export async function downloadsOf(done: ListsCompared): Promise<readonly Download[]> {
  const { csv, zip } = await askEngine("pilotFiles", done);
  const name = `pilot-${done.comparison.inspectionDate}`;
  const draws = { text: "Download all draws (ZIP)", name: `${name}.zip`, type: "application/zip" };
  const comparison = { text: "Download the comparison (CSV)", name: `${name}.csv`, type: "text/csv", content: csv };
  return offerFiles([...(zip === null ? [] : [{ ...draws, content: zip }]), comparison]);
}
