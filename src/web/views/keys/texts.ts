import type { Role } from "../../../ledger/access/roles.ts";
import { link } from "../../components/links.ts";
import { html } from "../../markup.ts";

/** The texts of the pages about keys. @module */

/** What a key is for: its name, and what it does where it is chosen. */
export const ROLE_TEXTS: Readonly<Record<Role, { readonly name: string; readonly hint: string }>> = {
  administrator: {
    name: "Administrator",
    hint: "Everything a coordinator may, and keys, deletion and the access log besides",
  },
  coordinator: {
    name: "Coordinator",
    hint: "Opens inspections, locks lists, draws, replaces and assigns cases, and makes keys for teams",
  },
  team: {
    name: "Team",
    hint: "Sends lists, contributes to the seed and sees the sample, in the inspections that the key covers",
  },
  inspector: { name: "Inspector", hint: "Judges their own cases in the inspections that the key covers" },
  auditor: {
    name: "Auditor",
    hint: "Sees every inspection, but no keys, no sheets for judgements and no groups of fewer than five cases, and changes nothing",
  },
};

/** What is told of a key wherever it is shown. */
export const KEY_FACTS = {
  whose: "Whose",
  role: "Role",
  covers: "Covers",
  coversEvery: "Every inspection",
  coversNone: "None yet",
  nameless: (id: string) => `Inspection ${id}`,
  lastUsed: "Last used",
  unused: "Not yet",
  worksUntil: "Works until",
  ended: "Ended",
  expired: "Expired",
  noEnd: "No end",
  made: "Made",
  number: "Number in the record",
} as const;

export const KEYS = {
  title: "Keys",
  ofEverybody: "Everybody signs in with a key of their own.",
  ofTeams: "Each team signs in with a key of its own, which covers its inspections alone.",
  shownOnce: "A key is shown once, when it is made. It works for a year unless it is ended before.",
  make: "Make a key",
  noneWorks: "There is no key that works.",
  noneOfTeamsWorks: "There is no key of a team that works.",
  working: "Keys that work, the newest first",
  ended: "Keys that have ended",
  endedMany: (count: number) => `Keys that have ended (${count})`,
  lost: "A key that was lost or seen by somebody else: end it, and make another.",
} as const;

export const NEW_KEY = {
  title: KEYS.make,
  about:
    "The key is shown once, on the next page, with an invitation to send. Give each person or team a key of their own, so that the record says who did what.",
  whose: {
    label: "Whose it is",
    hint: "A team or a person, as the record is to name them; an inspector as the assignment names them",
    missing: "Enter whose it is",
  },
  role: { label: "What it is for", missing: "Choose what it is for" },
  inspections: {
    label: "Inspections that it covers",
    labelForBound: "Inspections that a team’s or an inspector’s key covers",
    hintForBound: "Every other key covers all",
    missing: "Choose at least one inspection that it covers",
    noneYet: () =>
      html`A team’s or an inspector’s key covers chosen inspections, and there is none yet: ${link("open an inspection", "/inspections/new")} first, then make their keys.`,
  },
  until: {
    label: "Last day that it works (optional)",
    hint: "It works for a year unless you give a date",
    /** Begins what is said of a date that is none. */
    name: "The last day",
    past: "The last day that it works must be one to come",
  },
  make: "Make the key",
  cancel: "Cancel",
} as const;

export const KEY = {
  title: (name: string) => `Key of ${name}`,
  heading: "The key",
  made: "Key made",
  shownThisOnce: "The key is shown this once.",
  shownBefore:
    "The key was shown when it was made, and is not shown again. If nobody has it, end it here and make another.",
  giveSafely:
    "Give it to whoever is to have it by telephone or another safe way, not in the same message as the invitation.",
  copyKey: "Copy the key",
  invitation: "The invitation to send",
  aboutInvitation: "It says where to sign in, and does not hold the key.",
  copyInvitation: "Copy the invitation",
  another: { label: "Another inspection for it to cover", button: "Let it cover this inspection" },
  end: "End this key",
  next: "Next, send the invitation, and give the key by another way.",
  lost: KEYS.lost,
  backToKeys: "Back to the keys",
  backTo: (inspection: string) => `Back to ${inspection}`,
} as const;

export const END_KEY = {
  title: (name: string) => `End the key of ${name}`,
  about:
    "It lets nobody in any more, from this moment on, and whoever is signed in with it is signed out. What was done with it stays on record.",
  own: "It is the key that you have signed in with yourself.",
  forGood: "A key that has ended cannot work again. Another can be made.",
  end: "End the key",
  leave: "Leave it as it is",
} as const;

/** The message to whoever is to have a key. */
export const INVITATION = {
  subject: (name: string) => `Access to Longlist for ${name}`,
  toTeam:
    "With a key of your own you can send your list of cases, see what was found in it, contribute to the seed and see the sample.",
  toInspector: "With a key of your own you see which cases are yours, get the sheet to fill in and send it.",
  toOthers:
    "You have a key of your own for Longlist, which takes in long lists of cases and draws samples for inspection.",
  covers: (inspection: string) => `It covers the inspection: ${inspection}.`,
  signIn: (address: string) => `Sign in at ${address}`,
  byAnotherWay: "We give you the key by another way than this message, such as by telephone. Type or paste it there.",
  keepIt: "Keep it as you keep a password, and pass it on to nobody.",
  keepItInTeam: "Keep it as you keep a password, and pass it on to nobody outside your team.",
  until: (date: string) => `It works until ${date}.`,
  check: (address: string) => `You can check a list before you sign in, at ${address}: it is not stored there.`,
  unexpected: "If you did not expect this message, please tell us.",
} as const;
