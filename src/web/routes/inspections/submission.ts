import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { submissionPage } from "../../views/inspections/submission.ts";
import { wholeNumber } from "./whole-number.ts";

/** A list that was taken in before. */
export function submission(site: Site): void {
  site.get("/inspections/:inspection/submissions/:submission", async (c) => {
    const { ledger, caller } = c.var;
    const inspection = c.req.param("inspection");
    const one = await ledger.submission(caller, inspection, wholeNumber(c.req.param("submission"), 0));
    const [file, people] = [await ledger.show(caller, inspection), await ledger.people(caller, inspection)];
    return showPage(c, submissionPage(file, one, people));
  });
}
