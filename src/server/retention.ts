import type { Ledger } from "../ledger/ledger.ts";
import { type RetentionLine, sweepOnce } from "../sweep-once.ts";

const MILLISECONDS_BETWEEN = 3_600_000;

/**
 * Deletes what is due, now and every hour.
 *
 * @returns what ends it
 */
export function sweepRegularly(ledger: Ledger, log: (line: RetentionLine) => void): () => void {
  const sweep = () => void sweepOnce(ledger, log);
  sweep();
  const timer = setInterval(sweep, MILLISECONDS_BETWEEN);
  timer.unref();
  return () => clearInterval(timer);
}
