import type { Site } from "../platform.ts";
import { downloads } from "./draws/downloads.ts";
import { draw } from "./draws/draw.ts";
import { explain, methodologyStatement, sample, verification } from "./draws/pages.ts";
import { replace } from "./draws/replace.ts";

/** An inspection from its draw on: the sample, its proof and files, and the cases that are replaced. */
export function draws(site: Site): void {
  draw(site);
  sample(site);
  explain(site);
  downloads(site);
  methodologyStatement(site);
  verification(site);
  replace(site);
}
