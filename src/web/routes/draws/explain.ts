import { caseAccount } from "../../../use-cases/verify/case-account.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { explanationPage } from "../../views/draws/explain.ts";
import { DRAW_PATH, wholeDraw } from "./draw-at-address.ts";

const PATH = `${DRAW_PATH}/cases` as const;

/** Why one case was or was not chosen, from the receipt. Asked for by a form, so that no address names a case. */
export function explain(site: Site): void {
  site.get(PATH, async (c) => {
    const { file, stored } = await wholeDraw(c);
    return showPage(c, explanationPage(file, stored.number, null));
  });

  site.post(PATH, async (c) => {
    const { file, stored, draw, records } = await wholeDraw(c);
    const account = caseAccount(draw, (await readForm(c)).text("case"), records);
    const errors = account === null ? [{ text: "Enter a case reference", field: "case" }] : [];
    return showPage(c, explanationPage(file, stored.number, account, errors));
  });
}
