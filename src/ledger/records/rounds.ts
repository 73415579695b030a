import { commitmentTo } from "../../sampling/draw/committed-seed.ts";
import type { Queries } from "../../store/store.ts";
import { type LedgerPlatform, randomHex } from "../platform.ts";
import { writeDocument } from "./case-documents.ts";
import type { Round } from "./inspection-records.ts";

const NONCE_BITS = 128;

/** Makes the secret nonce of a draw to come and publishes its commitment. */
export async function commitToNonce(
  platform: LedgerPlatform,
  queries: Queries,
  inspection: string,
  round: number,
  at: string,
): Promise<string> {
  const nonce = randomHex(platform, NONCE_BITS);
  const commitment = commitmentTo(nonce);
  await queries.query("insert into commitment (inspection, round, commitment, at) values ($1, $2, $3, $4)", [
    inspection,
    round,
    commitment,
    at,
  ]);
  await writeDocument(queries, inspection, "nonce", round, nonce);
  return commitment;
}

interface RoundRow {
  readonly round: number;
  readonly commitment: string;
  readonly at: string;
  readonly text: string | null;
  readonly contributed_at: string;
  readonly contributed_by: string;
}

/** All rounds of an inspection, in order; the last is for the draw to come. */
export async function readRounds(queries: Queries, inspection: string): Promise<Round[]> {
  const rows = await queries.query<RoundRow>(
    `select round, c.commitment, c.at, text, b.at as contributed_at, b.by_whom as contributed_by
     from commitment c left join contribution b using (inspection, round) where inspection = $1 order by round`,
    [inspection],
  );
  return rows.map(({ round, commitment, at, text, contributed_at, contributed_by }) => ({
    round,
    commitment,
    at,
    contribution: text === null ? null : { text, at: contributed_at, by: contributed_by },
  }));
}
