/** The group that a page is about, and the token with which the page was opened. */
export interface OwnGroupLink {
  readonly reference: string;
  readonly token: string | undefined;
}
