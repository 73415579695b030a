import { readToken } from "../../ledger/credentials/token.ts";
import { ID } from "../../ledger/platform.ts";
import { CommandFailure } from "../failure.ts";

/**
 * A key's id, from the id or from all that its bearer sends. The rest of that is a secret: it goes into no address,
 * which servers write into logs, and into no message.
 *
 * @throws CommandFailure for anything else
 * @example keyId("0f6d2c9a41b75e38") // "0f6d2c9a41b75e38"
 */
export function keyId(text: string): string {
  const id = readToken(text)?.id ?? text;
  if (ID.test(id)) return id;
  throw new CommandFailure(
    "that is not a key's id",
    "It has 16 characters from 0 to 9 and a to f; longlist key list shows the ids.",
  );
}
