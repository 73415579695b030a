/**
 * Makes a function that does its work when it is first called and gives the same answer from then on, which may be a promise. What takes long of an
 * act is so done ahead of it, and the act finds it done.
 *
 * @param work what it comes to must not depend on with what it is called
 * @example const open = once(() => openPanelFile(panel)); open() === open() // true: opened once
 */
export function once<Asked extends readonly unknown[], Answer>(
  work: (...asked: Asked) => Answer,
): (...asked: Asked) => Answer {
  let done: { readonly answer: Answer } | null = null;
  return (...asked) => {
    done ??= { answer: work(...asked) };
    return done.answer;
  };
}
