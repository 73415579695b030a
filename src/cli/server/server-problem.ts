import type { Obstacle } from "../../base/refusal.ts";
import type { ProblemDocument } from "../../http/problems/problem-document.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import { findingLines } from "../render/findings.ts";

/** Thrown when a server refuses what it was asked. */
export class ServerProblem extends Error {
  readonly obstacles: readonly Obstacle[];
  /** Where a list was refused: what was found in it, line by line, as `longlist check` tells it. */
  readonly findings: string;

  constructor({ title, errors }: ProblemDocument) {
    super(title);
    this.name = "ServerProblem";
    this.obstacles = errors.flatMap((one) => ("place" in one ? [one] : []));
    this.findings = findingLines(
      "list",
      errors.flatMap((one) => ("place" in one ? [] : [one as Finding])),
    );
  }
}
