let acted = false;

/** Says with every key, touch and click of its own kind whether a person or a script made it. */
type Page = {
  addEventListener(
    kind: Gesture,
    listener: (event: Pick<Event, 'isTrusted' | 'target'>) => void,
    options: { capture: true },
  ): void;
};
type Gesture = 'keydown' | 'pointerdown' | 'click';

/**
 * Begins to look for a person on the page. Mail scanners open links, run scripts, click and submit; what a script makes
 * is not trusted by the browser. Keyboards, screen readers and voice control make trusted events, as a finger does.
 */
export function watchForPerson(page: Page): void {
  acted = false;
  for (const kind of ['keydown', 'pointerdown'] as const)
    page.addEventListener(kind, ({ isTrusted }) => void (acted ||= isTrusted), { capture: true });
  // A screen reader presses a button without pointer or key. Other clicks do not count: a script that clicks a label
  // makes the browser click its field, and that click is trusted.
  page.addEventListener(
    'click',
    ({ isTrusted, target }) => void (acted ||= isTrusted && isInButton(target)),
    { capture: true },
  );
}

/** Whether a person pressed anything since the page was opened. */
export function personActed(): boolean {
  return acted;
}

function isInButton(target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest('button') !== null;
}
