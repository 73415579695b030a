import { errorSummary } from "../components/error-summary.ts";
import { linkedTerms } from "../components/linked-terms.ts";
import type { Page } from "../layout.ts";
import { html, ready } from "../markup.ts";

/** A page as it is shown in place of another, as text: so it goes from the engine's thread to the page's. */
export interface ShownPage {
  readonly title: string;
  /** What stands in `main`, its errors first. */
  readonly html: string;
  readonly hasErrors: boolean;
}

/** Writes a page where that costs nobody's time: the engine does, whose thread is not the page's. */
export async function shownPage({ title, body, errors = [] }: Page): Promise<ShownPage> {
  return { title, html: linkedTerms(await ready(html`${errorSummary(errors)}${body}`)), hasErrors: errors.length > 0 };
}
