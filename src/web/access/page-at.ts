import { PAGE_RULES, type Rule } from "../../ledger/access/route-rules.ts";

/** The rule of the page at an address. @example ruleAt("GET", "/inspections/new") // "inspection.create" */
export function ruleAt(method: string, path: string): Rule | undefined {
  return PAGES.find((page) => page.method === method && page.pattern.test(path))?.rule;
}

/**
 * The page that a form is filled in on, by the address that it is sent to: one that answers when it is asked for.
 *
 * @example formPage("/inspections") // "/inspections/new"
 */
export function formPage(path: string): string | undefined {
  // What is done to something from its own page is sent beneath it.
  const above = path.replace(/\/[^/]*$/, "");
  return [`${path}/new`, path, above].find((page) => ruleAt("GET", page) !== undefined);
}

const PAGES = Object.entries(PAGE_RULES).map(([page, rule]) => {
  const [method, path] = page.split(" ") as [string, string];
  return { method, pattern: patternOf(path), rule };
});

/** A parameter is a name, and in braces what it may be where that is not anything. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(".", "\\.").replace(/:\w+(?:\{([^}]*)\})?/g, (_, form = "[^/]+") => form);
  return new RegExp(`^${source}$`);
}

/** Why a form was not taken: its sender's session had ended, or there need never have been one before. */
export type NotTaken = "ended" | "closed";

/**
 * Where to sign in and come back from: to the page that was asked for, or to the page of the form that was sent, of
 * which nothing is kept.
 *
 * @example signInAddress("POST", "/inspections") // "/sign-in?because=ended&next=%2Finspections%2Fnew"
 */
export function signInAddress(method: string, path: string): string {
  if (method !== "POST") return `/sign-in?${new URLSearchParams({ next: path })}`;
  const next = formPage(path) ?? "/";
  const because: NotTaken = ruleAt("GET", next) === "public" ? "closed" : "ended";
  return `/sign-in?${new URLSearchParams({ because, next })}`;
}
