import type { ProblemCode } from "../../http/problems/problem-kinds.ts";
import { formPage } from "../access/page-at.ts";
import type { Link } from "../components/way-back.ts";

/** Where to go from a page that says what went wrong: to the form that was sent, and to what it belongs to. */
export function waysOn(code: ProblemCode, method: string, path: string): Link[] {
  const notTheirs = code === "not-allowed" || code === "not-on-record";
  const form = method === "POST" && !notTheirs ? formPage(path) : undefined;
  return [...(form === undefined ? [] : [{ text: "Open the form again", href: form }]), above(code, path)];
}

function above(code: ProblemCode, path: string): Link {
  const inspection = /^\/inspections\/[0-9a-f]{16}(?=\/|$)/.exec(path)?.[0];
  if (inspection !== undefined && code !== "not-on-record") return { text: "Go to the inspection", href: inspection };
  if (path.startsWith("/inspections")) return { text: "Go to the inspections", href: "/inspections" };
  return { text: "Go to the start", href: "/" };
}
