import { Button, createAll, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink } from "govuk-frontend";
import { enableCopyButtons } from "./copy-buttons.ts";

/** What every page's script does: GOV.UK Frontend's own behaviour, for the components that have any, and copying. @module */

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) createAll(component);
enableCopyButtons();
