import type { VerifyOutcome } from "../../use-cases/verify/verify-files.ts";
import { VERIFY_FORM, VERIFY_STATUS, VERIFY_WHERE, whereText } from "../views/verify/verify-form.ts";
import { verifyPage } from "../views/verify/verify-page.ts";
import { askEngine } from "./ask-engine.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";
import { filesOf } from "./verify/chosen-files.ts";

/** Verifies in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

document.getElementById(VERIFY_WHERE)!.textContent = whereText(true);

onSubmit({
  id: VERIFY_FORM,
  status: { id: VERIFY_STATUS, text: "The draw is being made again." },
  async answer(form) {
    const caseId = form.querySelector<HTMLInputElement>("[name=case]")!.value.trim();
    await show(verifyPage({ caseId, outcome: await outcomeOf(form, caseId), inBrowser: true }));
  },
});

async function outcomeOf(form: HTMLFormElement, caseId: string): Promise<VerifyOutcome> {
  const { errors, files } = await filesOf(form);
  if (errors.length > 0) return { errors, findings: [], account: null };
  return askEngine("verify", { ...files, caseId });
}
