import type { Seed } from "../draw/seed.ts";
import type { Warning } from "./warning.ts";

/** Warns of a seed that whoever drew could have chosen for what it gives. */
export function seedWarnings({ origin }: Seed): Warning[] {
  const message =
    "The seed was typed by whoever drew, who could have tried several. A generated or a joint seed proves more.";
  return origin === "supplied" ? [{ code: "seed-supplied", message }] : [];
}
