import { ruleWords } from "../../../report/sections/specification-differences.ts";
import type { VerificationStep } from "../../../sampling/receipt/receipt-steps.ts";
import type { AloneStep } from "../../../sampling/receipt/verify-alone.ts";
import type { AloneAccount, VerificationAccount } from "../../../use-cases/verify/verification-account.ts";
import { cut } from "../../components/values.ts";
import { html, type Markup } from "../../markup.ts";
import { STEP_TITLES, STEPS } from "./texts.ts";
import { placeName } from "./words.ts";

/** What became of a step: `untold` where nothing that was given can show it. */
export type StepResult = "pass" | "fail" | "untold";

export interface ShownStep {
  readonly title: string;
  readonly result: StepResult;
  readonly sentence: string;
}

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
      title: STEP_TITLES[step.step],
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
    ? STEPS.differ(placeName(firstDifference.path, account.draw.specification))
    : sentenceOf(step, account);
  return { title: STEP_TITLES[step.step], result: resultOf(step, account), sentence };
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
  const set = draw.overrides.map(({ path }) => ruleWords(path, domains));
  return set.length === 0 ? STEPS.shippedRules : STEPS.shippedRulesBut(set);
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
  title: STEP_TITLES.ledger,
  result: "untold",
  sentence: STEPS.noLedger,
};

function replacementsStep({ replacements }: Pick<AloneAccount, "replacements">, holds: boolean): ShownStep {
  const title = STEP_TITLES.replacements;
  const texts = STEPS.replacements;
  if (replacements === null) return { title, result: "untold", sentence: holds ? texts.noFile : texts.noDraw };
  const { records, broken } = replacements;
  if (broken !== null) return { title, result: "fail", sentence: texts.broken(broken + 1) };
  return { title, result: "pass", sentence: texts.recorded(records.length) };
}

const SIGNS: Readonly<Record<StepResult, string>> = { pass: "✓", fail: "✗", untold: "?" };

/** The steps, each with its result as a sign and in words. */
export function stepList(steps: readonly ShownStep[]): Markup {
  return html`<ol class="longlist-steps">${steps.map(
    ({ title, result, sentence }) => html`<li class="longlist-steps__step longlist-steps__step--${result}">
  <span class="longlist-steps__sign" aria-hidden="true">${SIGNS[result]}</span>
  <h3 class="govuk-heading-s longlist-steps__title">${title}</h3>
  <p class="govuk-body longlist-steps__text"><strong>${STEPS[result]}</strong> ${sentence}</p>
</li>`,
  )}</ol>`;
}
