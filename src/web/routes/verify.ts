import { verifyFiles } from "../../use-cases/verify/verify-files.ts";
import { readForm } from "../forms/read-form.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { verifyPage } from "../views/verify/verify-page.ts";

/** Verifies a sample from its receipt and its list; nothing of them is kept. */
export function verify(site: Site): void {
  site.get("/verify", (c) => showPage(c, verifyPage({ caseId: "", outcome: null, inBrowser: false })));

  site.post("/verify", async (c) => {
    const form = await readForm(c);
    const bytes = async (name: string) => (await form.files(name))[0]?.bytes ?? null;
    const caseId = form.text("case").trim();
    const outcome = await verifyFiles({
      receipt: await bytes("receipt"),
      list: await bytes("list"),
      replacements: await bytes("replacements"),
      caseId,
    });
    return showPage(c, verifyPage({ caseId, outcome, inBrowser: false }));
  });
}
