interface RoleRow {
  /** Whose inspections a key with this role covers: every one, or those alone that it was granted. */
  readonly covers: "every" | "granted";
  /** What people call whoever has it: of one inspection, and in general. */
  readonly the: string;
  readonly one: string;
}

/** What a key may be for. What each role may do is in `who-may-do-what.ts`. */
const ROLE_TABLE = {
  administrator: { covers: "every", the: "an administrator", one: "an administrator" },
  coordinator: { covers: "every", the: "the coordinator", one: "a coordinator" },
  team: { covers: "granted", the: "the team", one: "a team" },
  inspector: { covers: "granted", the: "the inspector", one: "an inspector" },
  auditor: { covers: "every", the: "an auditor", one: "an auditor" },
} as const satisfies Readonly<Record<string, RoleRow>>;

export type Role = keyof typeof ROLE_TABLE;

/** All roles, in the order in which they are shown. */
export const ROLES = Object.keys(ROLE_TABLE) as [Role, ...Role[]];

/** Whether a key with a role covers those inspections alone that it was granted. @example isBound("team") // true */
export function isBound(role: Role): boolean {
  return ROLE_TABLE[role].covers === "granted";
}

/** @param of whether it is told of one inspection, which has one coordinator and one team, or of all */
export function roleWords(role: Role, of: "inspection" | "service"): string {
  return ROLE_TABLE[role][of === "inspection" ? "the" : "one"];
}
