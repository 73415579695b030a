/**
 * What is logged of an error that nobody foresaw: its kind and the line that threw it. Its message is left out, as it can
 * quote what was being worked on, and so hold case data.
 *
 * @example faultText(new TypeError("Surname is not a function")) // "TypeError at perform.ts:41"
 */
export function faultText(error: Error): string {
  const [, line] = /([\w.-]+\.[cm]?[jt]s:\d+)(?::\d+)?\)?$/m.exec(framesOf(error)) ?? [];
  return line === undefined ? error.name : `${error.name} at ${line}`;
}

/** The stack without the message that stands before it, whose lines can look like frames. */
function framesOf({ stack = "", message }: Error): string {
  const start = stack.indexOf(message);
  return start < 0 ? "" : stack.slice(start + message.length);
}
