import { fileResponse } from "../../http/response/file-response.ts";
import type { Site } from "../parts.ts";
import { readForm, type SentFile } from "../request/form.ts";
import { showPage } from "../response/show-page.ts";
import type { Comparison, DrawFiles, PilotRow } from "../views/pilot/comparison.ts";
import { askingPage, comparisonPage } from "../views/pilot/pages.ts";
import { compareList } from "./pilot/compare-list.ts";
import { listNames } from "./pilot/list-names.ts";
import { MOST_COMPARED } from "./pilot/most-compared.ts";
import { pilotFiles } from "./pilot/pilot-files.ts";
import { type AskedPilot, NO_VALUES, PILOT_OPTIONS, readPilotForm } from "./pilot/pilot-form.ts";

/** The pilot desk where no script runs; with one, the same happens in the browser. Nothing that is sent is kept. */
export function pilot(site: Site): void {
  const form = { options: PILOT_OPTIONS, inBrowser: false };

  site.get("/pilot", (c) => showPage(c, askingPage({ ...form, values: NO_VALUES, errors: [] })));

  site.post("/pilot", async (c) => {
    const sent = await readForm(c);
    const lists = await sent.files("lists");
    const { values, errors, asked } = await readPilotForm(sent, lists.length, MOST_COMPARED.here);
    const parts = { ...form, values, errors };
    if (asked === null) return showPage(c, askingPage(parts));
    const answer = sent.text("answer");
    const seeds = () => (answer === "draws" ? (asked.seed ?? c.var.parts.randomBytes(16)) : null);
    const { comparison, files } = await compareAll(lists, asked, seeds);
    const { csv, zip } = pilotFiles({ comparison, files });
    const name = ["pilot", asked.inspectionDate];
    if (zip !== null) return fileResponse(c, "zip", zip, name);
    return answer === "csv" ? fileResponse(c, "csv", csv, name) : showPage(c, comparisonPage(comparison, parts));
  });
}

async function compareAll(
  lists: readonly SentFile[],
  { inspectionDate, rules, mappings }: AskedPilot,
  seed: () => string | Uint8Array | null,
): Promise<{ comparison: Comparison; files: (DrawFiles | null)[] }> {
  const rows: PilotRow[] = [];
  const files: (DrawFiles | null)[] = [];
  for (const [list, { bytes }] of lists.entries()) {
    for (const [at, one] of rules.entries()) {
      const compared = await compareList({ list: bytes, inspectionDate, rules: one, mappings, seed: seed() });
      rows.push({ list, rules: at, outcome: compared.outcome, problem: null });
      files.push(compared.files);
      await others();
    }
  }
  const names = listNames(lists.map(({ name }) => name));
  return { comparison: { inspectionDate, lists: names, rules, rows }, files };
}

/** Lets whoever else waits for an answer have it first. */
function others(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
