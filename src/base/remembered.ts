/**
 * Makes a function that is asked about each text once and knows its answer from then on: a column of a list has few
 * different values and many rows.
 *
 * @param find gives the same for the same text
 * @example const lengths = remembered((text) => text.length); lengths("A1") + lengths("A1") // 4, counted once
 */
export function remembered<Answer extends NonNullable<unknown> | null>(
  find: (text: string) => Answer,
): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = find(text);
    known.set(text, answer);
    return answer;
  };
}
