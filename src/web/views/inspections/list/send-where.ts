import { WHERE_SENT_LISTS_ARE_CHECKED } from "./texts.ts";

/**
 * What the page that sends a list and its script both know. It stands apart from the page, so that the script does not carry all
 * that the page is made of.
 *
 * @module
 */

export const SEND_FORM = "send-form";
/** Holds what the page's script needs to know. */
export const SEND_FACTS = "send-facts";
/** Says where the list is checked; the page's script puts its own truth there. */
export const SEND_WHERE = "send-where";
/** Says what came from a check in another tab. */
export const SEND_TAKEN_OVER = "send-taken-over";

/** Where the list is checked, which is not the same where no script runs. */
export function sendWhereText(inBrowser: boolean): string {
  const { inBrowser: here, onServer } = WHERE_SENT_LISTS_ARE_CHECKED;
  return inBrowser ? here : onServer;
}
