import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { details } from "../../components/notices.ts";
import { summaryList } from "../../components/summary-list.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { code, stated } from "./words.ts";

type Origin = Draw["seed"]["origin"];

const ORIGINS: Readonly<Record<Origin, string>> = {
  joint: "Made with the team",
  generated: "Made by Longlist",
  supplied: "Typed by whoever drew",
};

const MEANINGS: Readonly<Record<Origin, string>> = {
  joint:
    "Neither side could steer it alone. A secret number was fixed and its digest published before the team gave its own words; the seed is made from both.",
  generated:
    "It looks like a number made by chance. Whoever ran the draw is trusted not to have made several and kept the one they liked.",
  supplied:
    "Whoever drew could have tried several seeds and kept the one they liked. Nothing in the receipt can show whether they did. A seed made with the team proves more.",
};

/** The seed, where it came from and what that is worth. */
export function seedFacts({ seed, ledger, list }: Draw): Markup {
  const rows = [
    { key: "Seed", value: code(seed.value) },
    { key: "Where it came from", value: ORIGINS[seed.origin] },
    { key: "What that means", value: MEANINGS[seed.origin] },
  ];
  if (ledger === undefined) return summaryList(rows);
  const { commitment, nonce, contribution, specificationDigest } = ledger;
  const parts = ["longlist-seed/1", list.digest, specificationDigest, nonce, contribution ?? ""];
  const given = contribution === null ? "None: the team gave no words of its own" : stated(contribution);
  return html`${summaryList([
    ...rows,
    { key: "Commitment, published before the draw", value: code(commitment) },
    { key: "Secret number (nonce), told after it", value: code(nonce) },
    { key: "Contribution of the team", value: given },
  ])}${details(
    "Make the seed again",
    html`<p class="govuk-body">The commitment is the SHA-256 of the secret number’s 32 characters:</p><pre class="longlist-command">printf %s ${nonce} | sha256sum</pre>${
      seed.origin === "supplied"
        ? NOTHING
        : html`<p class="govuk-body">The seed is the SHA-256 of this line, without a line break at its end:</p><pre class="longlist-command">${JSON.stringify(parts)}</pre>`
    }`,
  )}`;
}
