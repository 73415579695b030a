import { FILTER_FORM, FILTER_STATUS, FOUND } from "../../views/findings/filter-form.ts";
import { askEngine } from "../ask-engine.ts";

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 150;

/** Shows those findings that the filter asks for, as long as its form is on the page. */
export function filterFindings(): void {
  const form = document.querySelector<HTMLFormElement>(`#${FILTER_FORM}`);
  if (form === null) return;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const filter = async () => {
    const fields = new FormData(form);
    const asked = { severity: String(fields.get("severity")), text: String(fields.get("sought")) };
    const { html, status } = await askEngine("seekFindings", asked);
    // Another check may have been shown meanwhile.
    if (!form.isConnected) return;
    document.getElementById(FOUND)!.innerHTML = html;
    document.getElementById(FILTER_STATUS)!.textContent = status;
  };
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(filter, PAUSE);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
