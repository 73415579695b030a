/** What is said before anybody has signed in, where signing in is not safe or was not done. @module */

export const OPEN_CONNECTION = {
  title: "Signing in needs a protected connection",
  about: "Your key could be read on its way here. Use the service’s address that begins with https://.",
  forOperators:
    "If you run this service: people reach it from other computers, and it does not know by which address. Set LONGLIST_ORIGIN to that address, as the guide to running it says (specs/operations.md).",
} as const;

export const NOT_SIGNED_IN = {
  message: "nobody has signed in here",
  remedy: "Sign in with your key.",
} as const;
