/**
 * The requests that read, plan, draw, verify, assign or rate: what they ask for takes up to a second, and so is done apart from the
 * thread that answers everybody (`elsewhere.ts`). They alone may bring as much as a list has.
 *
 * @module
 */

/** Method and path, as the routes and pages have them. */
export const HEAVY_REQUESTS: readonly string[] = [
  "POST /v1/checks",
  "POST /v1/draws",
  "POST /v1/verifications",
  "POST /v1/inspections/:inspection/submissions",
  "POST /v1/inspections/:inspection/freeze",
  "POST /v1/inspections/:inspection/draws",
  "GET /v1/inspections/:inspection/draws/:draw/verification",
  "POST /v1/inspections/:inspection/assignments",
  "POST /v1/inspections/:inspection/reassignments",
  "POST /v1/inspections/:inspection/judgements",
  "GET /v1/inspections/:inspection/ratings",
  "POST /v1/inspections/:inspection/ratings",
  "POST /v1/inspections/:inspection/ratings/closure",
  "GET /v1/programme",

  "POST /check",
  "POST /verify",
  "POST /pilot",
  "POST /inspections/:inspection/list",
  "GET /inspections/:inspection/rehearsal",
  "GET /inspections/:inspection/lock",
  "POST /inspections/:inspection/lock",
  "GET /inspections/:inspection/draws/new",
  "POST /inspections/:inspection/draws",
  "POST /inspections/:inspection/judgements",
  "GET /inspections/:inspection/draws/:draw/verification",
  "GET /inspections/:inspection/ratings",
  "GET /inspections/:inspection/ratings/new",
  "POST /inspections/:inspection/ratings",
  "GET /inspections/:inspection/ratings/closure",
  "POST /inspections/:inspection/ratings/closure",
  "GET /inspections/:inspection/ratings/statement",
  "GET /inspections/:inspection/ratings/statement.txt",
  "GET /inspections/:inspection/ratings/questions.csv",
  "GET /inspections/:inspection/ratings/ratings.xlsx",
  "GET /inspections/:inspection/ratings/standards/:standard",
];

/**
 * Whether a request is one of them.
 *
 * @example isHeavy("POST", "/v1/draws") // true
 * @example isHeavy("GET", "/v1/draws") // false
 */
export function isHeavy(method: string, path: string): boolean {
  return PATTERNS.some((one) => one.method === method && one.path.test(path));
}

const PATTERNS = HEAVY_REQUESTS.map((request) => {
  const [method = "", path = ""] = request.split(" ");
  return { method, path: new RegExp(`^${path.replace(/:\w+/g, "[^/]+")}$`) };
});
