import type { LedgerPlatform } from "../platform.ts";
import { makeTold } from "./first-key.ts";
import type { NewKey } from "./make-key.ts";

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
