import { isBound, ROLES, type Role } from "../../src/ledger/access/roles.ts";
import { actRow, EVERY_ACT } from "../../src/ledger/access/who-may-do-what.ts";

/** The columns of {@link accessRows}. */
export const ACCESS_HEAD: readonly string[] = ["act", "to", ...ROLES, "Longlist itself", "API", "pages"];

/** Who may do what, one row an act, one column a role, and by which routes of the API and which pages. */
export function accessRows(): string[][] {
  return EVERY_ACT.map((act) => {
    const { does, of, roles, keysOf, api, pages = [] } = actRow(act);
    const cells = ROLES.map((role) =>
      roles.includes(role) ? ((keysOf?.[role] ?? []).map(ofRole)[0] ?? whose(role, of)) : "",
    );
    const longlist = roles.includes("system") ? "yes" : "";
    return [`\`${act}\``, does, ...cells, longlist, routesIn(api), routesIn(pages)];
  });
}

/** Of keys: whose alone. */
function ofRole(role: Role): string {
  return `${role}s' keys`;
}

function whose(role: Role, of: "inspection" | "service"): string {
  return of === "inspection" && isBound(role) ? "its own" : "yes";
}

/** A path's parameters without what the router says of their form. */
function routesIn(routes: readonly string[]): string {
  return routes.map((route) => `\`${route.replace(/\{[^}]*\}/g, "")}\``).join("<br>");
}
