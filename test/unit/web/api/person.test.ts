// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { personActed, watchForPerson } from '../../../../web/api/person.ts';

beforeEach(() => watchForPerson(document));

/** Triggers the event on the page, as if a person had caused it. */
function happens(event: Event, on: EventTarget): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  on.dispatchEvent(event);
}

it.each(['keydown', 'pointerdown', 'click'])(
  'A person is noticed even if a part of the page handles %s itself',
  (kind) => {
    document.body.innerHTML = '<button><span>Bevestig</span></button>';
    const part = document.querySelector('span') ?? document.body;
    part.addEventListener(kind, (event) => event.stopPropagation());

    happens(new Event(kind, { bubbles: true }), part);

    expect(personActed()).toBe(true);
  },
);

it('Nobody has acted on a page that was just opened, or by a click beside its buttons', () => {
  const before = personActed();

  happens(new Event('click', { bubbles: true }), document.body);

  expect([before, personActed()]).toEqual([false, false]);
});
