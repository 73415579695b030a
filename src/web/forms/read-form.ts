import type { Context } from "hono";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { SiteEnv } from "../parts.ts";
import { type SentForm, sentForm } from "./sent-form.ts";

/** Fields, files among them: many times what the longest page has. Each costs time, which others wait for. */
const MOST_FIELDS = 5_000;

/**
 * Reads a form of either encoding.
 *
 * @throws HttpProblem `malformed-body`, also where it has more than 5,000 fields
 */
export async function readForm(c: Context<SiteEnv>): Promise<SentForm> {
  const data = await formData(c.req.raw);
  if ([...data.keys()].length > MOST_FIELDS) {
    throw new HttpProblem("malformed-body", [
      {
        place: "form",
        message: "it has more than 5,000 fields",
        remedy: "Send the form of the page, with the fields that it has.",
      },
    ]);
  }
  return sentForm(data);
}

async function formData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new HttpProblem("malformed-body", [
      { place: "form", message: "it did not come as a form does", remedy: "Go back, fill it in and send it again." },
    ]);
  }
}
