import { pathPattern } from "../../ledger/access/path-pattern.ts";
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
  return { method, pattern: pathPattern(path), rule };
});

/** Why a form was not taken: its sender's session had ended, or there need never have been one before. */
export type NotTaken = "ended" | "closed";

/** Where to sign in and come back from. @example signInAddress("/inspections/new") // "/sign-in?next=%2Finspections%2Fnew" */
export function signInAddress(path: string): string {
  return `/sign-in?${new URLSearchParams({ next: path })}`;
}

/**
 * Why a form was not taken from somebody who has not signed in, and the page that it is filled in on.
 *
 * @param path where it was sent to
 * @example notTaken("/inspections") // { because: "ended", form: "/inspections/new" }
 */
export function notTaken(path: string): { readonly because: NotTaken; readonly form: string } {
  const form = formPage(path) ?? "/";
  return { because: ruleAt("GET", form) === "public" ? "closed" : "ended", form };
}
