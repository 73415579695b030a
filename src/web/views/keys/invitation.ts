import { longDate } from "../../../base/words/dates.ts";
import type { AccessKey } from "../../../ledger/keys/read-keys.ts";

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
  const where = role === "team" && inspections.length === 1 && only ? `/inspections/${only.id}` : "/inspections";
  return [
    `Access to Longlist for ${name}`,
    role === "team"
      ? "With a key of your own you can send your list of cases, see what was found in it, contribute to the seed and see the sample."
      : "You have a key of your own for Longlist, which takes in long lists of cases and draws samples for inspection.",
    ...inspections.flatMap((one) => (one.name === null ? [] : [`It covers the inspection: ${one.name}.`])),
    [
      `Sign in at ${origin}${where}`,
      "We give you the key by another way than this message, such as by telephone. Type or paste it there.",
      "Keep it as you keep a password, and pass it on to nobody outside your team.",
      ...(expiresAt === null ? [] : [`It works until ${longDate(expiresAt.slice(0, 10))}.`]),
      `You can check a list before you sign in, at ${origin}/check: it is not stored there.`,
    ]
      .map((line) => `- ${line}`)
      .join("\n"),
    "If you did not expect this message, please tell us.",
  ].join("\n\n");
}
