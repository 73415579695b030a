import { fileResponse } from "../../http/response/file-response.ts";
import { compareList } from "../../use-cases/compare/compare-list.ts";
import { type CompareOpened, compareLists } from "../../use-cases/compare/compare-lists.ts";
import { MOST_COMPARED } from "../../use-cases/compare/comparison.ts";
import { pilotFiles } from "../../use-cases/compare/pilot-files.ts";
import { NO_VALUES, PILOT_OPTIONS, readPilotForm } from "../forms/pilot/pilot-form.ts";
import { readForm } from "../forms/read-form.ts";
import type { SentFile } from "../forms/sent-form.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { comparisonPage, pilotFormPage } from "../views/pilot/pages.ts";

/** The pilot desk where no script runs; with one, the same happens in the browser. Nothing that is sent is kept. */
export function pilot(site: Site): void {
  site.get("/pilot", (c) =>
    showPage(c, pilotFormPage({ options: PILOT_OPTIONS, values: NO_VALUES, errors: [], inBrowser: false })),
  );

  site.post("/pilot", async (c) => {
    const sent = await readForm(c);
    const lists = await sent.files("lists");
    const { options, values, errors, request } = await readPilotForm(sent, lists.length, MOST_COMPARED.here);
    const content = { options, values, errors, inBrowser: false };
    if (request === null) return showPage(c, pilotFormPage(content));
    const answer = sent.text("answer");
    const seed = () => (answer === "draws" ? (request.seed ?? c.var.platform.randomBytes(16)) : null);
    const compared = await compareLists(lists, request, { open, seed, after: others });
    const { csv, zip } = pilotFiles(compared);
    const name = ["pilot", request.inspectionDate];
    if (zip !== null) return fileResponse(c, "zip", zip, name);
    return answer === "csv"
      ? fileResponse(c, "csv", csv, name)
      : showPage(c, comparisonPage(compared.comparison, content));
  });
}

async function open({ bytes }: SentFile): Promise<CompareOpened> {
  return async (request) => ({ ...(await compareList({ ...request, list: bytes })), problem: null });
}

/** Lets whoever else waits for an answer have it first. */
function others(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
