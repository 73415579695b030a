import { existsSync } from "node:fs";
import type { TestContext } from "vitest";

/**
 * Where Debian, Ubuntu and others put Chromium or Chrome; CHROMIUM names another place. First what has pages and nothing around
 * them: the same pages are half as much work there.
 */
const CHROMIUM_PLACES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].map(
  (name) => `/usr/bin/${name}`,
);

/**
 * What of Chromium is on. A page keeps its frame for the next document of the same site: a frame made anew for each is half of what it
 * takes to come to a page. The others are Playwright's own, whose argument this one stands in place of.
 */
const FEATURES = [
  "RenderDocument:level/crashed-frame",
  "CDPScreenshotNewSurface",
  "SkipListAccountsWithoutGaiaCookies",
] as const;

/**
 * How tests start it: it runs as root in places, and asks nobody outside for anything. Windows share a process where they may:
 * one for each is a tenth more work. Without a graphics card to imitate, and without compiling again what soon ends, the same pages are
 * a sixteenth less.
 */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-background-networking",
  "--renderer-process-limit=1",
  "--disable-gpu",
  "--js-flags=--no-opt",
  `--enable-features=${FEATURES.join()}`,
] as const;

export function findChromium(): string | null {
  const places = process.env.CHROMIUM ? [process.env.CHROMIUM] : CHROMIUM_PLACES;
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * Marks a suite that needs what npm packages alone cannot give. The closing lines of the run name it and the way to get
 * it; with LONGLIST_ALL_SUITES set, as in continuous integration, it fails instead.
 */
export function notRun(context: TestContext, way: string): never {
  if (process.env.LONGLIST_ALL_SUITES) throw new Error(`this suite must run here: ${way}`);
  return context.skip(way) as never;
}
