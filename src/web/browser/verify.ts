import { VERIFY_FORM, VERIFY_STATUS, VERIFY_WHERE, whereText } from "../views/verify/verify-form.ts";
import { type VerifyOutcome, verifyPage } from "../views/verify/verify-page.ts";
import { askEngine, EngineRefusal } from "./ask-engine.ts";
import { show } from "./show.ts";
import { filesOf } from "./verify/chosen-files.ts";

/** Verifies in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

let busy = false;

document.getElementById(VERIFY_WHERE)!.textContent = whereText(true);

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.id !== VERIFY_FORM) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  document.getElementById(VERIFY_STATUS)!.textContent = "The draw is being made again.";
  void verify(form).finally(() => {
    busy = false;
  });
});

async function verify(form: HTMLFormElement): Promise<void> {
  const caseId = form.querySelector<HTMLInputElement>("[name=case]")!.value.trim();
  await show(verifyPage({ caseId, outcome: await outcomeOf(form, caseId), inBrowser: true }));
}

async function outcomeOf(form: HTMLFormElement, caseId: string): Promise<VerifyOutcome> {
  const { errors, files } = await filesOf(form);
  if (errors.length > 0) return { errors, findings: [], account: null };
  try {
    return await askEngine("verify", { ...files, caseId });
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    const told = error.obstacles.map(({ message, remedy }) => ({
      text: `Nothing was verified: ${message}. ${remedy}`,
    }));
    return { errors: told, findings: [], account: null };
  }
}
