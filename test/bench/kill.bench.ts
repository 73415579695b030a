import { killRounds } from "../ledger/support/kill-rounds.ts";

const ROUNDS = 50;

/** The embedded database under fifty kills at random moments: what was answered must all be there. */
export async function run(): Promise<void> {
  const { rounds, acknowledged, lost, beyond, trail } = await killRounds(ROUNDS);
  console.log(
    `${rounds} kills, ${acknowledged} answered requests, ${lost.length} lost, ${beyond} done and not answered; ` +
      `audit trail of ${trail.entries} entries ${trail.holds ? "holds" : "BROKEN"}`,
  );
  if (lost.length > 0 || beyond > 1 || !trail.holds) process.exitCode = 1;
}
