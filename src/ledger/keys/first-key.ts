import type { Queries } from "../../store/store.ts";
import { system } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import type { LedgerPlatform } from "../platform.ts";
import { keyChange, type NewKey } from "./make-key.ts";

const FIRST: NewKey = { name: "First administrator", role: "administrator", expiresAt: null };

/** Thrown inside the first key's transaction, and nowhere else. */
class SomebodyElseMadeIt extends Error {}

/**
 * Makes the first administrator's key, by which all others are made; nothing where there has been a key before, or where
 * another process that started at the same moment makes one.
 *
 * Its token is told last before it holds: what was told may turn out void, and the next call then tells another, but no
 * key ever holds whose token was not told.
 *
 * @param tell takes the token; what it throws undoes the key
 */
export async function firstKey(
  platform: LedgerPlatform,
  correlationId: string,
  tell: (token: string) => void,
): Promise<void> {
  if (await hasKey(platform.store)) return;
  const unlessMade = async (queries: Queries) => {
    if (await hasKey(queries)) throw new SomebodyElseMadeIt();
  };
  await makeTold(platform, correlationId, FIRST, tell, unlessMade).catch((error) => {
    if (!(error instanceof SomebodyElseMadeIt)) throw error;
  });
}

async function hasKey(queries: Queries): Promise<boolean> {
  return (await queries.query("select from access_key limit 1", [])).length > 0;
}

/**
 * Makes a key for Longlist itself, telling its token as {@link firstKey} does.
 *
 * @param look looks, while nobody else can write, whether the key is still wanted, and throws where it is not
 */
async function makeTold(
  platform: LedgerPlatform,
  correlationId: string,
  request: NewKey,
  tell: (token: string) => void,
  look: (queries: Queries) => Promise<void> = async () => {},
): Promise<void> {
  const caller = system(correlationId);
  const change = keyChange(platform, caller, request);
  await perform(platform, caller, {
    ...change,
    async work(queries, turn) {
      await turn.at();
      await look(queries);
      return change.work(queries, turn);
    },
    answer: async (queries, made) => tell((await change.answer(queries, made)).token),
  });
}

const RECOVERED: NewKey = { name: "Recovered administrator", role: "administrator", expiresAt: null };

/**
 * Makes an administrator's key where nobody has one any more: all were lost, or have expired. It asks for none, so it is
 * for whoever runs the service and has its database, and stands on the trail as Longlist's own act.
 *
 * @param tell takes the token before the key holds; what it throws undoes the key
 */
export function recoverKey(
  platform: LedgerPlatform,
  correlationId: string,
  tell: (token: string) => void,
): Promise<void> {
  return makeTold(platform, correlationId, RECOVERED, tell);
}
