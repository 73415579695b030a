/** What someone looks for on a page, by what they see of it. @module */

export interface Sought {
  /** Among what it is: a selector. */
  readonly among: string;
  /** What it is called: its whole name, or a pattern of it. Left out where any of them is meant. */
  readonly called?: string | RegExp;
  /** What it says: some words, or a pattern of them. It is the smallest that says so. */
  readonly says?: string | RegExp;
  /** What it stands in. */
  readonly within?: Sought;
  /** There may be several, of which the first is meant. */
  readonly first?: true;
}

/** @example button("Check the list") */
export const button = (called: string | RegExp): Sought => ({ among: "button, [role=button]", called });
export const link = (called: string | RegExp): Sought => ({ among: "a[href]:not([role])", called });
export const heading = (called: string | RegExp): Sought => ({ among: "h1, h2, h3, h4", called });
/** What stands together under a legend. */
export const group = (called: string | RegExp): Sought => ({ among: "fieldset", called });

/** What is filled in, ticked or chosen from, by its label. @example field("Day"); field(/as adopted from 2021/) */
export const field = (called: string | RegExp): Sought => ({ among: "input, select, textarea", called });

/** Some words, wherever they stand, or in something. @example words("Waiting for the team"); words("Copied", STATUS) */
export const words = (says: string | RegExp, among = "body"): Sought => ({ among, says });
/** What is read out as soon as it is there, at once or when there is a pause. */
export const ALERT = "[role=alert]";
export const STATUS = "[role=status]";

/** @example some(".longlist-pilot__table tbody tr") */
export const some = (selector: string): Sought => ({ among: selector });

/** @example within(group("2.1 Assessment"), field("Rating")) */
export const within = (outer: Sought, inner: Sought): Sought => ({ ...inner, within: outer });

/** The first, where a page may say the same more than once. @example first(link("Exampleshire")) */
export const first = (sought: Sought): Sought => ({ ...sought, first: true });

/** For whoever reads what was not there. @example described(button("Stop")) // 'button, [role=button] called "Stop"' */
export function described({ among, called, says, within: outer }: Sought): string {
  const named = (word: string, what?: string | RegExp) =>
    what === undefined ? "" : ` ${word} ${typeof what === "string" ? JSON.stringify(what) : what}`;
  return `${among}${named("called", called)}${named("saying", says)}${outer ? ` within ${described(outer)}` : ""}`;
}

/** Code by which a page finds all of what is sought that is shown: an array of elements. */
export function finding(sought: Sought): string {
  const told = JSON.stringify(sought, (_, value) =>
    value instanceof RegExp ? { source: value.source, flags: value.flags } : value,
  );
  return `(${shownOf})(${told})`;
}

/** What is sought, once it has come into the page. */
interface Told extends Pick<Sought, "among" | "first"> {
  readonly called?: Pattern;
  readonly says?: Pattern;
  readonly within?: Told;
}
type Pattern = string | { readonly source: string; readonly flags: string };

/** Runs in the page, on its own: what is inside of closed details, or has no place on the page, is not shown. */
function shownOf({ among, called, says, within: outer, first: alone }: Told): Element[] {
  const like = (pattern: Pattern, isLike: (text: string, sought: string) => boolean) => {
    const expression = typeof pattern === "string" ? null : new RegExp(pattern.source, pattern.flags);
    return (said: string | null | undefined) => {
      const text = (said ?? "").replace(/\s+/g, " ").trim();
      return expression?.test(text) ?? isLike(text, pattern as string);
    };
  };
  const nameOf = (one: Element) => {
    const labels = [...((one as HTMLInputElement).labels ?? []), ...one.querySelectorAll(":scope > legend")];
    const named = labels.length > 0 ? labels.map((label) => label.textContent).join(" ") : one.textContent;
    return one.getAttribute("aria-label") ?? named;
  };
  const smallest = (one: Element, isLike: (said: string | null) => boolean): Element[] => {
    if (!isLike(one.textContent)) return [];
    const smaller = [...one.children].flatMap((child) => smallest(child, isLike));
    return smaller.length > 0 ? smaller : [one];
  };
  let found = (outer === undefined ? [document] : shownOf(outer)).flatMap((one) => [...one.querySelectorAll(among)]);
  if (called !== undefined) {
    const isCalled = like(called, (text, whole) => text === whole);
    found = found.filter((one) => isCalled(nameOf(one)));
  }
  if (says !== undefined) {
    const isSaid = like(says, (text, part) => text.includes(part));
    found = found.flatMap((one) => smallest(one, isSaid));
  }
  const shown = found.filter((one) => one.checkVisibility({ visibilityProperty: true }));
  return alone ? shown.slice(0, 1) : shown;
}
