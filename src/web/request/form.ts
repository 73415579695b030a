import type { Context } from "hono";
import { ApiProblem } from "../../api/problems/api-problem.ts";
import type { SiteEnv } from "../parts.ts";
import { sentForm } from "./sent-form.ts";

/** A form as it was sent. */
export interface SentForm {
  /** A field's text, its first where it came more than once; "" where it is missing. */
  readonly text: (name: string) => string;
  /** All texts of a field. */
  readonly texts: (name: string) => readonly string[];
  /** The names of the fields with text, each once, in the order in which they came. */
  readonly names: readonly string[];
  /** The files of a field that were chosen; a browser sends an empty one for none. */
  readonly files: (name: string) => Promise<readonly SentFile[]>;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads a form of either encoding.
 *
 * @throws ApiProblem `malformed-body`
 */
export async function readForm(c: Context<SiteEnv>): Promise<SentForm> {
  return sentForm(await formData(c.req.raw));
}

async function formData(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new ApiProblem("malformed-body", [
      { place: "form", message: "it did not come as a form does", remedy: "Go back, fill it in and send it again." },
    ]);
  }
}
