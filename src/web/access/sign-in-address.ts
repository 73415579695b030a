import { formPage, ruleAt } from "./page-at.ts";

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
