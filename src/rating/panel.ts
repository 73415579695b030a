/** What the ratings panel says of one standard. */
export interface PanelRating {
  readonly standard: string;
  /** A band's id. */
  readonly rating: string;
  readonly reason: string | null;
}

/** A standard's rating and how it came to differ from what the rule gives. */
export interface PanelOutcome {
  readonly rating: string | null;
  /** What the rule gave, null where nothing, and the panel's reason; null where the panel changed nothing and gave no reason. */
  readonly moved: { readonly from: string | null; readonly reason: string | null } | null;
}

/**
 * The rating after the panel: its own where it gave one. What it moved and why stays on the record beside what the rule gave.
 *
 * @see the inspectorate's 2020 consultation, 3.28 and 3.31
 * @example afterPanel("good", { standard: "2.1", rating: "outstanding", reason: "…" }) // { rating: "outstanding", moved: { from: "good", reason: "…" } }
 */
export function afterPanel(byRule: string | null, panel: PanelRating | undefined, ownStandard = false): PanelOutcome {
  if (panel === undefined) return { rating: byRule, moved: null };
  const { rating, reason } = panel;
  const said = reason !== null || (!ownStandard && rating !== byRule);
  return { rating, moved: said ? { from: byRule, reason } : null };
}
