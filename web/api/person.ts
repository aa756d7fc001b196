let acted = false;

/**
 * The part of a document that reports gestures; `isTrusted` distinguishes a person's gestures from those of a script.
 */
type Page = {
  addEventListener(
    kind: Gesture,
    listener: (event: Pick<Event, 'isTrusted' | 'target'>) => void,
    options: { capture: true },
  ): void;
};
type Gesture = 'keydown' | 'pointerdown' | 'click';

/**
 * Starts watching for signs of a person on the page. Mail scanners open links, run scripts, click and submit, but the
 * browser does not trust events created by a script. Keyboards, screen readers and voice control produce trusted
 * events, just as a mouse or a touchscreen does.
 */
export function watchForPerson(page: Page): void {
  acted = false;
  for (const kind of ['keydown', 'pointerdown'] as const)
    page.addEventListener(kind, ({ isTrusted }) => void (acted ||= isTrusted), { capture: true });
  // A screen reader presses a button without a pointer or a key, so trusted clicks on buttons count too. Clicks
  // elsewhere do not: when a script clicks a label, the browser clicks the label's field, and that click is trusted.
  page.addEventListener(
    'click',
    ({ isTrusted, target }) => void (acted ||= isTrusted && isInButton(target)),
    { capture: true },
  );
}

/**
 * Records that a person is present, although nobody has pressed or clicked anything: a signed-in officer is scrolling
 * through the page or moving the pointer. Mail scanners are never signed in.
 */
export function noteReader(): void {
  acted = true;
}

/** Whether a person has interacted with the page since it was opened. */
export function personActed(): boolean {
  return acted;
}

function isInButton(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest('button') !== null;
}
