import type { Service } from "../../../src/server/service.ts";

const ORIGIN = "http://localhost";

/** A form as it stands on a page. */
export interface FoundForm {
  /** The page it stands on. */
  readonly page: string;
  readonly action: string;
  /** What a browser would send if nothing were filled in. */
  readonly fields: readonly (readonly [string, string])[];
}

/** What was found at one address. */
export interface Visited {
  readonly path: string;
  readonly status: number;
  /** Empty where it is a file. */
  readonly html: string;
}

export interface Crawled {
  /** By address without its fragment. */
  readonly pages: ReadonlyMap<string, Visited>;
  /** Links, with the page on which each was first found. */
  readonly links: ReadonlyMap<string, string>;
  readonly forms: readonly FoundForm[];
}

/** Asks for one address as a browser does, without following where it leads. */
export async function request(
  { fetch }: Service,
  path: string,
  { cookie, form }: { readonly cookie?: string | undefined; readonly form?: FoundForm["fields"] } = {},
): Promise<Response> {
  const asked = new Request(ORIGIN + path, {
    method: form ? "POST" : "GET",
    headers: { ...(form && { Origin: ORIGIN }), ...(cookie && { Cookie: cookie }) },
    ...(form && { body: new URLSearchParams(form.map(([name, value]) => [name, value])) }),
  });
  return fetch(asked);
}

/** Addresses that differ in their query alone are visited so often. */
const MOST_ALIKE = 3;

/**
 * Every page that links and forms lead to from some first ones, in the order in which they are found.
 *
 * @param within what the addresses that are asked for begin with; where links lead otherwise is noted alone
 */
export async function crawl(
  service: Service,
  from: readonly string[],
  cookie?: string,
  within = "/",
): Promise<Crawled> {
  const [pages, links, forms] = [new Map<string, Visited>(), new Map<string, string>(), new Map<string, FoundForm>()];
  const alike = new Map<string, number>();
  const waiting = [...from];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const [bare = ""] = path.split("?");
    const times = alike.get(bare) ?? 0;
    if (pages.has(path) || times >= MOST_ALIKE || !path.startsWith(within)) continue;
    alike.set(bare, times + 1);
    const response = await request(service, path, { cookie });
    const isPage = response.headers.get("content-type")?.startsWith("text/html") ?? false;
    const html = isPage ? await response.text() : "";
    pages.set(path, { path, status: response.status, html });
    const location = response.headers.get("location");
    const found = [...linksOf(html, path), ...(location === null ? [] : [new URL(location, ORIGIN + path)])];
    for (const { pathname, search, hash } of found) {
      if (!links.has(pathname + search + hash)) links.set(pathname + search + hash, path);
      waiting.push(pathname + search);
    }
    for (const form of formsOf(html, path)) if (!forms.has(form.action)) forms.set(form.action, form);
  }
  return { pages, links, forms: [...forms.values()] };
}

/** Links within the service, the addresses of forms that ask among them. */
function linksOf(html: string, path: string): URL[] {
  const places = [
    ...[...html.matchAll(/<(?:a|link)\b[^>]*? href="([^"]*)"/g)].map(([, to = ""]) => to),
    ...[...html.matchAll(/<form method="get" action="([^"]*)"/g)].map(([, to = ""]) => to),
  ];
  return places.map((to) => new URL(unescaped(to), ORIGIN + path)).filter(({ origin }) => origin === ORIGIN);
}

function formsOf(html: string, page: string): FoundForm[] {
  return [...html.matchAll(/<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].map(
    ([, action = "", content = ""]) => ({ page, action: unescaped(action), fields: fieldsOf(content) }),
  );
}

function fieldsOf(content: string): FoundForm["fields"] {
  return [...content.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const attribute = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
    const [name, type = "text"] = [attribute("name"), attribute("type")];
    const chosen = !["checkbox", "radio"].includes(type) || / checked\b/.test(tag);
    return name === undefined || type === "file" || !chosen
      ? []
      : [[name, unescaped(attribute("value") ?? "")] as const];
  });
}

function unescaped(text: string): string {
  return text.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
