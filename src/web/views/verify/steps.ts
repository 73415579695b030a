import { listed } from "../../../base/words/listed.ts";
import { countText } from "../../../base/words/numbers.ts";
import { ruleWords } from "../../../report/sections/specification-differences.ts";
import type { VerificationStep } from "../../../sampling/receipt/receipt-steps.ts";
import type { AloneStep } from "../../../sampling/receipt/verify-alone.ts";
import type { AloneAccount, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { placeName } from "./words.ts";

/** What became of a step: `untold` where nothing that was given can show it. */
export type StepResult = "pass" | "fail" | "untold";

export interface ShownStep {
  readonly title: string;
  readonly result: StepResult;
  readonly sentence: string;
}

const TITLES: Readonly<Record<VerificationStep["step"] | AloneStep["step"], string>> = {
  digest: "The receipt is as it was made",
  specification: "The rules are those that it names",
  seed: "The seed is what it is said to be",
  list: "The list is the one that it was drawn from",
  lottery: "Every eligible case of a domain had the same chance",
  sizes: "As many cases were drawn as the rules say",
  sample: "The sample follows from the lottery and the tickets",
  ledger: "The list was locked and the seed made as the service says",
  repetition: "The draw, made again, gives the same sample",
};

/** Every step of a verification as people read it, with what cannot be told at all. */
export function shownSteps(account: VerificationAccount): ShownStep[] {
  const { steps } = account.verification;
  const of = (name: VerificationStep["step"]) => steps.filter(({ step }) => step === name);
  const plain = (name: VerificationStep["step"]) => of(name).map((step) => shown(step, account));
  return [
    ...(["digest", "list", "specification", "lottery", "repetition", "seed"] as const).flatMap(plain),
    ...(account.draw.ledger === undefined ? [NO_LEDGER] : plain("ledger")),
    replacementsStep(account, account.verification.matches),
  ];
}

/** Every step that a receipt allows without its list. */
export function shownAloneSteps(account: AloneAccount): ShownStep[] {
  const { steps, holds } = account.verification;
  return [
    ...steps.map((step) => ({
      title: TITLES[step.step],
      result: resultOf(step, account),
      sentence: sentenceOf(step, account),
    })),
    ...(account.draw.ledger === undefined ? [NO_LEDGER] : []),
    replacementsStep(account, holds),
  ];
}

function shown(step: VerificationStep, account: VerificationAccount): ShownStep {
  const { firstDifference } = account.verification;
  const differs = step.step === "repetition" && firstDifference !== null;
  const sentence = differs
    ? `The draw, made again, is another. They first differ here: ${placeName(firstDifference.path, account.draw.specification)}.`
    : sentenceOf(step, account);
  return { title: TITLES[step.step], result: resultOf(step, account), sentence };
}

/** The engine names rules and places as programs do; people read them in words. */
function sentenceOf(
  { step, holds, message }: VerificationStep | AloneStep,
  { draw, specification }: VerificationAccount | AloneAccount,
): string {
  if (step !== "specification" || !holds || specification === "own") {
    return cut(
      message.replace(/(?<= first at )[\w.[\]]+(?=:)/, (path) => placeName(path, draw.specification)),
      600,
    );
  }
  const { domains } = draw.specification;
  const set = draw.overrides.map(({ path }) => `“${ruleWords(path, domains)}”`);
  return `The rules are among those that come with Longlist, ${set.length === 0 ? "as they come" : `but for what was set for this run: ${listed(set)}`}.`;
}

function resultOf(
  { step, holds }: VerificationStep | AloneStep,
  { draw, specification, verification }: VerificationAccount | AloneAccount,
): StepResult {
  if (!holds) return "fail";
  if (step === "specification" && specification === "own") return "untold";
  const shownByLedger = verification.steps.some((one) => one.step === "ledger" && one.holds);
  if (step === "seed" && !(draw.seed.origin === "joint" && shownByLedger)) return "untold";
  return "pass";
}

const NO_LEDGER: ShownStep = {
  title: TITLES.ledger,
  result: "untold",
  sentence:
    "The draw was not made on the service, so its receipt says nothing of when the seed was committed to or who could steer it.",
};

function replacementsStep({ replacements }: Pick<AloneAccount, "replacements">, holds: boolean): ShownStep {
  const title = "Replacements since follow from the draw";
  if (replacements === null) {
    const sentence = holds
      ? "No file of replacements was given. The sample here is the one that was drawn."
      : "Replacements follow from a draw, and this one was not confirmed.";
    return { title, result: "untold", sentence };
  }
  const { records, broken } = replacements;
  if (broken !== null) {
    const sentence = `Replacement ${broken + 1} does not follow from the draw and the one before it, or does not name the next reserve.`;
    return { title, result: "fail", sentence };
  }
  const sentence = `${countText(records.length, "replacement")} recorded, each the next reserve in order. Whether more were made since cannot be told from the file.`;
  return { title, result: "pass", sentence };
}

const RESULTS: Readonly<Record<StepResult, { readonly sign: string; readonly words: string }>> = {
  pass: { sign: "✓", words: "Pass" },
  fail: { sign: "✗", words: "Fail" },
  untold: { sign: "?", words: "Cannot be told here" },
};

/** The steps, each with its result as a sign and in words. */
export function stepList(steps: readonly ShownStep[]): Markup {
  return html`<ol class="longlist-steps">${steps.map(({ title, result, sentence }) => {
    const { sign, words } = RESULTS[result];
    return html`<li class="longlist-steps__step longlist-steps__step--${result}">
  <span class="longlist-steps__sign" aria-hidden="true">${sign}</span>
  <h3 class="govuk-heading-s longlist-steps__title">${title}</h3>
  <p class="govuk-body longlist-steps__text"><strong>${words}.</strong> ${sentence}</p>
</li>`;
  })}</ol>`;
}
