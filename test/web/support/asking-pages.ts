import { expect } from "vitest";
import type { OpenSite } from "./open-site.ts";

export interface PageRequest {
  /** Sent as a form; a page's own form unless the headers say otherwise. */
  readonly form?: Readonly<Record<string, string>>;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks for a page as a browser does, without following where it leads. */
export function ask({ url }: Pick<OpenSite, "url">, path: string, asked: PageRequest = {}): Promise<Response> {
  const { form, cookie, headers } = asked;
  return fetch(url + path, {
    method: form ? "POST" : "GET",
    redirect: "manual",
    headers: { ...(form && { Origin: url }), ...(cookie && { Cookie: cookie }), ...headers },
    ...(form && { body: new URLSearchParams(form) }),
  });
}

/** The cookie of a browser that has signed in with a key. */
export async function signedIn(site: OpenSite, key: string): Promise<string> {
  const response = await ask(site, "/sign-in", { form: { key } });
  expect(response.status).toBe(303);
  return response.headers.get("set-cookie")!.split(";")[0]!;
}
