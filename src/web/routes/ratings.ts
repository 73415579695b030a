import type { Site } from "../platform.ts";
import { close } from "./ratings/close.ts";
import { decide } from "./ratings/decide.ts";
import { rated } from "./ratings/pages.ts";

/** Judgements to ratings: what they rest on, what the panel decides, and closing them. */
export function ratings(site: Site): void {
  decide(site);
  close(site);
  rated(site);
}
