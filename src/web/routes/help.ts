import { ACCESS_LOG_DAYS, RETENTION_DAYS } from "../../ledger/platform.ts";
import type { Page } from "../layout.ts";
import type { Site, SitePlatform } from "../platform.ts";
import { showPage } from "../response.ts";
import { helpPage } from "../views/help/help-page.ts";
import { servicePage } from "../views/help/service-page.ts";
import {
  accessibilityText,
  COOKIES,
  contactText,
  privacyText,
  type ServiceFacts,
} from "../views/help/service-texts.ts";
import { wordsPage } from "../views/help/words-page.ts";

/** Help, and what the service says of itself. */
export function help(site: Site): void {
  const pages: Readonly<Record<string, (facts: ServiceFacts) => Page>> = {
    "/help": helpPage,
    "/help/words": wordsPage,
    "/contact": (facts) => servicePage(contactText(facts)),
    "/accessibility": (facts) => servicePage(accessibilityText(facts)),
    "/privacy": (facts) => servicePage(privacyText(facts)),
    "/cookies": () => servicePage(COOKIES),
  };
  for (const [path, page] of Object.entries(pages)) {
    site.get(path, (c) => showPage(c, page(factsOf(c.var.platform))));
  }
}

function factsOf({ about }: SitePlatform): ServiceFacts {
  return {
    organisation: about?.organisation,
    contact: about?.contact,
    retentionDays: about?.retentionDays ?? RETENTION_DAYS,
    accessLogDays: about?.accessLogDays ?? ACCESS_LOG_DAYS,
  };
}
