import { type Content, html, type Markup, NOTHING } from "../markup.ts";

export interface FormOptions {
  readonly action: string;
  /** Names the request, so that pressing twice does it once; see `forms/idempotency.ts`. For forms that write. */
  readonly request?: string;
  /** Whether there is a file in it. */
  readonly file?: boolean;
  readonly method?: "get" | "post";
  readonly id?: string;
}

/** The name of the hidden field that names a request. */
export const REQUEST_FIELD = "request";

/** A form. What is missing is for the server to say, in words, so the browser does not check. */
export function form({ action, request, file = false, method = "post", id }: FormOptions, content: Content): Markup {
  return html`<form method="${method}" action="${action}"${id ? html` id="${id}"` : NOTHING}${file ? html` enctype="multipart/form-data"` : NOTHING} novalidate>
${request === undefined ? NOTHING : hidden(REQUEST_FIELD, request)}${content}
</form>`;
}

export function hidden(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${value}">`;
}
