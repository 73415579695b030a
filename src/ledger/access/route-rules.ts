import { ACTS, type Act, actRow, EVERY_ACT } from "./who-may-do-what.ts";

/** What asks nothing of the ledger: for anybody (`public`), or for anybody unless the service was closed (`stateless`). */
const OPEN = {
  public: {
    api: ["GET /health", "GET /ready", "GET /openapi.json"],
    pages: [
      "GET /",
      "GET /assets/:file",
      "GET /sign-in",
      "POST /sign-in",
      "GET /sign-out",
      "POST /sign-out",
      "GET /pilot",
      "GET /verify",
      "GET /check",
      "GET /check/empty-list",
      "GET /sizes",
      "GET /help",
      "GET /help/words",
      "GET /record/:record",
      "GET /contact",
      "GET /accessibility",
      "GET /privacy",
      "GET /cookies",
    ],
  },
  stateless: {
    api: [
      "GET /v1/specifications",
      "GET /v1/specifications/:id",
      "GET /v1/template.csv",
      "GET /v1/template.xlsx",
      "POST /v1/checks",
      "POST /v1/draws",
      "POST /v1/verifications",
      "POST /v1/sizes",
    ],
    pages: ["POST /pilot", "POST /verify", "POST /check"],
  },
} as const;

/**
 * What a request needs to be let in: nothing (`public`), a key of any role where the service was closed by configuration
 * (`stateless`), or a key whose role includes an act. A path with `:inspection` is besides for those alone whose
 * inspection it is.
 */
export type Rule = "public" | "stateless" | Act;

/** By method and path, as the router takes them. @example ROUTE_RULES["POST /v1/keys"] // "key.make" */
export type Rules = Readonly<Record<string, Rule>>;

/** Who may use which route of the API. */
export const ROUTE_RULES = rulesOf("api");

/** Who may see which page. */
export const PAGE_RULES = rulesOf("pages");

/** The rule of every route or page: what is open, and what the table of acts names. */
function rulesOf(side: "api" | "pages"): Rules {
  const open = (["public", "stateless"] as const).map((rule) => [rule, OPEN[rule][side]] as const);
  const acts = EVERY_ACT.map((act) => [act, actRow(act)[side] ?? []] as const);
  return Object.fromEntries([...open, ...acts].flatMap(([rule, paths]) => paths.map((path) => [path, rule])));
}

/** A route or page that only a key opens, as the service is set up. */
export interface Guarded {
  readonly method: string;
  readonly path: string;
  /** Null where any key will do. */
  readonly act: Act | null;
}

/** @param statelessRoutes whether what stores nothing needs a key too; open unless told */
export function guardedBy(rules: Rules, statelessRoutes: "open" | "closed" = "open"): Guarded[] {
  return Object.entries(rules).flatMap(([route, rule]) => {
    const [method, path] = route.split(" ") as [string, string];
    if (rule === "public" || (rule === "stateless" && statelessRoutes === "open")) return [];
    return [{ method, path, act: isAct(rule) ? rule : null }];
  });
}

/** @example isAct("public") // false */
export function isAct(rule: string | undefined): rule is Act {
  return rule !== undefined && Object.hasOwn(ACTS, rule);
}
