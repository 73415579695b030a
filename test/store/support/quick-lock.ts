import type { LockTimes } from "../../../src/store/embedded/directory-lock.ts";

/** A twentieth of what the service waits, so that tests need not. */
export const QUICK_LOCK: LockTimes = { beat: 50, still: 1_000, stillWhereEnded: 150, settle: 20 };
