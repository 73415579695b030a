/** Where a list that is only checked goes: said before anyone knows whether a script will run. */
export const WHERE_CHECKED =
  "With JavaScript the list is checked in the browser and does not leave your computer; without it the list is sent, checked and not kept.";
