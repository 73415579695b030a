/**
 * What is told of a check, a plan or a draw, as data: sections of paragraphs, lists, facts and tables. A section is composed
 * once, in `sections/`, and written by the renderer of each medium: terminal, page, workbook, statement. It has no markup in
 * it and no layout, and its values say what they are, so that each kind has one form everywhere.
 *
 * @module
 */

import { nth } from "../base/lists.ts";

/** One value, with what it is. How each is written stands in `written.ts`. */
export type Value =
  | { readonly kind: "count"; readonly value: number }
  /** A number of cases that need not be whole. */
  | { readonly kind: "share"; readonly value: number }
  /** A proportion from 0 to 1; null where there is nothing to be a part of. */
  | { readonly kind: "percent"; readonly value: number | null }
  /** A margin of error as a proportion; null of an empty sample. */
  | { readonly kind: "marginOfError"; readonly value: number | null }
  /** The chance that each of the eligible cases has. */
  | { readonly kind: "chance"; readonly drawn: number; readonly eligible: number }
  /** From the least to the most of so many cases. */
  | { readonly kind: "range"; readonly least: number; readonly most: number; readonly of: number }
  /** ISO calendar date. */
  | { readonly kind: "date"; readonly value: string }
  /** ISO instant in UTC. */
  | { readonly kind: "moment"; readonly value: string }
  /** The code of a level. */
  | { readonly kind: "level"; readonly value: string }
  /** From 0 to less than 1. */
  | { readonly kind: "ticket"; readonly value: number }
  /** A case reference as the list writes it. */
  | { readonly kind: "case"; readonly value: string }
  /** A digest, a seed, an id or a path, to be copied as it stands. */
  | { readonly kind: "code"; readonly value: string }
  /** What somebody wrote or a list carries. */
  | { readonly kind: "stated"; readonly value: string }
  /** The rules by which a sample is drawn: by what they are typed, and what they are called. */
  | { readonly kind: "specification"; readonly id: string; readonly title: string }
  /** A rule that was set or a value of one: as it is typed, and in words. */
  | { readonly kind: "setting"; readonly typed: string; readonly words: string }
  /** A message with the code by which documents know it. */
  | { readonly kind: "warning"; readonly code: string; readonly value: string }
  /** A verdict in a word or two, and whether it is one to stop at. */
  | { readonly kind: "verdict"; readonly value: string; readonly tone: "good" | "caution" | "bad" };

/** Words, a value, or both one after the other. */
export type Text = string | Value | readonly (string | Value)[];

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: Text;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Text[];
  /** What it is inside a sentence, where a medium folds it away. */
  readonly folded?: string;
}

/** Named facts: a line each, or several where a name has several values. */
export interface Facts {
  readonly kind: "facts";
  readonly facts: readonly { readonly name: string; readonly values: readonly Text[] }[];
}

export interface Column {
  readonly heading: string;
  /** Figures stand to the right, so that their digits are under each other. */
  readonly numeric?: boolean;
}

export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of each row names the row. */
  readonly rows: readonly (readonly Text[])[];
  /** What it is inside a sentence, where a medium folds it away. */
  readonly folded?: string;
}

export type Part = Paragraph | List | Facts | Table;

export interface Section {
  readonly title: string;
  readonly parts: readonly Part[];
}

export const paragraph = (text: Text): Paragraph => ({ kind: "paragraph", text });
export const list = (items: readonly Text[]): List => ({ kind: "list", items });
export const table = (parts: Omit<Table, "kind">): Table => ({ kind: "table", ...parts });

/** @example facts([["Method", code("allocation-lottery/1")], ["Set for this run"]]) // the second, of no value, is left out */
export function facts(named: readonly (readonly [name: string, ...values: readonly Text[]])[]): Facts {
  const stated = named.filter(([, ...values]) => values.length > 0);
  return { kind: "facts", facts: stated.map(([name, ...values]) => ({ name, values })) };
}

/** Headings of text, then headings of figures. @example columns(["Domain"], ["Eligible", "Sample"]) */
export function columns(texts: readonly string[], figures: readonly string[] = []): Column[] {
  return [...texts.map((heading) => ({ heading })), ...figures.map((heading) => ({ heading, numeric: true }))];
}

/** A table with one more column at its end. */
export function withColumn({ columns, rows, ...rest }: Table, column: Column, cells: readonly Text[]): Table {
  return { ...rest, columns: [...columns, column], rows: rows.map((row, at) => [...row, nth(cells, at)]) };
}

export const count = (value: number): Value => ({ kind: "count", value });
export const share = (value: number): Value => ({ kind: "share", value });
export const proportion = (value: number | null): Value => ({ kind: "percent", value });
export const marginOfError = (value: number | null): Value => ({ kind: "marginOfError", value });
export const date = (value: string): Value => ({ kind: "date", value });
export const moment = (value: string): Value => ({ kind: "moment", value });
export const level = (value: string): Value => ({ kind: "level", value });
export const ticket = (value: number): Value => ({ kind: "ticket", value });
export const caseReference = (value: string): Value => ({ kind: "case", value });
export const code = (value: string): Value => ({ kind: "code", value });
export const specificationNamed = ({ id, title }: { readonly id: string; readonly title: string }): Value => ({
  kind: "specification",
  id,
  title,
});
export const stated = (value: string): Value => ({ kind: "stated", value });
