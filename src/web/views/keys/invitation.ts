import { longDate } from "../../../base/words/dates.ts";
import { isBound } from "../../../ledger/access/roles.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import { INVITATION } from "./texts.ts";

/** An inspection as keys and invitations name it. */
export interface NamedInspection {
  readonly id: string;
  /** Null where it is not known to whoever looks. */
  readonly name: string | null;
}

/**
 * What is sent to whoever is to have a key: where to sign in and what for. The key itself is not in it: a message can be
 * read by others, so it travels by another way.
 *
 * @param origin the address of the service, for example https://longlist.example
 */
export function invitationText(
  { name, role, expiresAt }: Pick<AccessKey, "name" | "role" | "expiresAt">,
  inspections: readonly NamedInspection[],
  origin: string,
): string {
  const [only] = inspections;
  const where = isBound(role) && inspections.length === 1 && only ? `/inspections/${only.id}` : "/inspections";
  return [
    INVITATION.subject(name),
    role === "team" ? INVITATION.toTeam : role === "inspector" ? INVITATION.toInspector : INVITATION.toOthers,
    ...inspections.flatMap((one) => (one.name === null ? [] : [INVITATION.covers(one.name)])),
    [
      INVITATION.signIn(`${origin}${where}`),
      INVITATION.byAnotherWay,
      role === "team" ? INVITATION.keepItInTeam : INVITATION.keepIt,
      ...(expiresAt === null ? [] : [INVITATION.until(longDate(expiresAt.slice(0, 10)))]),
      ...(role === "inspector" ? [] : [INVITATION.check(`${origin}/check`)]),
    ]
      .map((line) => `- ${line}`)
      .join("\n"),
    INVITATION.unexpected,
  ].join("\n\n");
}
