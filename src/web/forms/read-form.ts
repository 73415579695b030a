import type { Context } from "hono";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import { formDataOf, PAGE_FORM_LIMITS } from "../../http/request/form-data.ts";
import type { SiteEnv } from "../platform.ts";
import { type SentForm, sentForm } from "./sent-form.ts";
import { NOT_A_FORM } from "./texts.ts";

/**
 * Reads a form of either encoding.
 *
 * @throws HttpProblem `malformed-body`, `body-too-large` as {@link formDataOf}
 */
export async function readForm(c: Context<SiteEnv>): Promise<SentForm> {
  const type = c.req.header("content-type") ?? "";
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i.test(type)) throw notAForm();
  const bytes = new Uint8Array(await c.req.raw.arrayBuffer());
  return sentForm(await formDataOf(bytes, type, PAGE_FORM_LIMITS));
}

/** What a page's address asks for, as the fields of a form. */
export function askedFields(c: Context<SiteEnv>): Pick<SentForm, "text"> {
  return { text: (name) => c.req.query(name) ?? "" };
}

function notAForm(): HttpProblem {
  return new HttpProblem("malformed-body", [{ place: "form", ...NOT_A_FORM }]);
}
