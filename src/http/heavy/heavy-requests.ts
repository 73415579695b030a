import { pathPattern } from "../../ledger/access/path-pattern.ts";
import { PAGE_RULES, ROUTE_RULES, type Rule } from "../../ledger/access/route-rules.ts";

/**
 * The requests that read, plan, draw, verify, assign or rate: what they ask for takes up to a second, and so is done apart from the
 * thread that answers everybody (`elsewhere.ts`). They alone may bring as much as a list has.
 *
 * @module
 */

/** What is heavy to do, over the API and by a page alike; `stateless` is what the engine does with what is sent. */
const HEAVY: readonly Rule[] = [
  "stateless",
  "list.submit",
  "inspection.freeze",
  "sample.draw",
  "assignment.make",
  "assignment.change",
  "judgements.submit",
  "judgements.fill",
  "judgements.read",
  "ratings.read",
  "ratings.decide",
  "ratings.close",
  "programme.read",
  "draw.verify",
];

/** Of the requests for these, those that only show a form, or what is kept or shipped, or count; as the rules have them. */
export const LIGHT_REQUESTS: readonly string[] = [
  "GET /v1/specifications",
  "GET /v1/specifications/:id",
  "GET /v1/template.csv",
  "GET /v1/template.xlsx",
  "POST /v1/sizes",
  "GET /v1/inspections/:inspection/ratings/:rating",

  "GET /inspections/:inspection/list",
  "GET /inspections/:inspection/draws",
  "GET /inspections/:inspection/assignment/new",
  "GET /inspections/:inspection/assignment/conflicts",
  "GET /inspections/:inspection/assignment/change",
  "GET /inspections/:inspection/judgements/new",
  "GET /inspections/:inspection/ratings/:rating{[0-9]+}",
];

/**
 * Whether a request is one of them. One for the head of a page is: all of it is made for that.
 *
 * @example isHeavy("POST", "/v1/draws") // true
 * @example isHeavy("GET", "/v1/draws") // false
 */
export function isHeavy(method: string, path: string): boolean {
  const asked = method === "HEAD" ? "GET" : method;
  return PATTERNS.some((one) => one.method === asked && one.pattern.test(path));
}

const PATTERNS = Object.entries({ ...ROUTE_RULES, ...PAGE_RULES }).flatMap(([request, rule]) => {
  if (!HEAVY.includes(rule) || LIGHT_REQUESTS.includes(request)) return [];
  const [method = "", path = ""] = request.split(" ");
  return [{ method, pattern: pathPattern(path) }];
});
