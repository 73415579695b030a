import type { Caller } from "../access/caller.ts";
import type { LedgerPlatform } from "../platform.ts";
import { confirmClock, type Retention, readRetention } from "./clock.ts";
import { type Swept, sweep } from "./sweep.ts";

/** The end of case data by itself, see {@link Ledger}. */
export interface Retaining {
  /** Erases what is due, whatever stands in the way of a single inspection. */
  sweep(caller: Caller): Promise<Swept>;
  /** Whether what is due is deleted, or the clock is not believed. */
  retention(caller: Caller): Promise<Retention>;
  /** Says that the clock is right, so that what is due by it is deleted. */
  confirmClock(caller: Caller): Promise<Retention>;
}

export function retainingOf(platform: LedgerPlatform): Retaining {
  return {
    sweep: (caller) => sweep(platform, caller),
    retention: (caller) => readRetention(platform, caller),
    confirmClock: (caller) => confirmClock(platform, caller),
  };
}
