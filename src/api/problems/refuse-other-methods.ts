import { METHOD_NAME_ALL } from "hono/router";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { Api } from "../api.ts";

/** Refuses the methods that a known path does not have, naming those it has. For after the last route. */
export function refuseOtherMethods(app: Api): void {
  for (const [path, methods] of methodsByPath(app)) {
    const allow = [...methods].join(", ");
    app.all(path, (c) => {
      c.header("Allow", allow);
      throw new HttpProblem("method-not-allowed", [
        { place: "method", message: `${c.req.method} is not a method of this route`, remedy: `Use ${allow}.` },
      ]);
    });
  }
}

function methodsByPath(app: Api): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method === METHOD_NAME_ALL || path.endsWith("*")) continue; // What stands before routes is none.
    const methods = found.get(path) ?? new Set();
    // Hono answers HEAD wherever there is a GET.
    for (const name of method === "GET" ? ["GET", "HEAD"] : [method]) methods.add(name);
    found.set(path, methods);
  }
  return found;
}
