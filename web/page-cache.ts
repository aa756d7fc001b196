type PageEvent = Pick<PageTransitionEvent, 'persisted'>;

/** The parts of a window that matter when the browser keeps a page in memory. */
interface CachedWindow {
  addEventListener(kind: 'pagehide' | 'pageshow', listener: (event: PageEvent) => void): void;
  removeEventListener(kind: 'pagehide' | 'pageshow', listener: (event: PageEvent) => void): void;
  readonly document: { readonly documentElement: { hidden: boolean | string } };
  readonly location: { reload(): void };
}

/**
 * Reloads a page that contains personal data when the Back button shows it again. Browsers keep a page in memory with
 * everything on it, and would otherwise show it after its session has ended. The page is hidden when the visitor leaves
 * it, because the browser may paint it before it reports that the page is shown again. Returns a function that stops
 * this.
 */
export function reloadFromPageCache(window: CachedWindow): () => void {
  const { document } = window;
  const hide = ({ persisted }: PageEvent) => {
    if (persisted) document.documentElement.hidden = true;
  };
  const reload = (event: PageEvent) => {
    if (event.persisted) hideAndReload(window);
  };
  window.addEventListener('pagehide', hide);
  window.addEventListener('pageshow', reload);
  return () => {
    window.removeEventListener('pagehide', hide);
    window.removeEventListener('pageshow', reload);
  };
}

/** Reloads the page, and hides it until then, so that its old content is not visible. */
export function hideAndReload({
  document,
  location,
}: Pick<CachedWindow, 'document' | 'location'>): void {
  document.documentElement.hidden = true;
  location.reload();
}
