let pageOfficer: string | undefined;

/** The id of the officer who was signed in when this page was loaded; undefined until that is known. */
export function officerOfPage(): string | undefined {
  return pageOfficer;
}

/**
 * Sets the officer who was signed in when this page was loaded. From then on, every request for officers that the page
 * sends names this officer, so that the API refuses it if somebody else has signed in with this browser.
 */
export function setOfficerOfPage(officerId: string | undefined): void {
  pageOfficer = officerId;
}
