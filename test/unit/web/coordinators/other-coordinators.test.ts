// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { otherCoordinatorsExamples } from '../../../../shared/routes/examples/other-coordinators-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import {
  coordinatorsTexts as texts,
  invitationTexts,
  successionTexts,
} from '../../../../web/texts/coordinators.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';

const {
  coordinators,
  first,
  second,
  open: invited,
  invitation,
  nomination,
} = otherCoordinatorsExamples;
const { reference } = responseExamples.group;
let api: ApiStandIn;
let page: OpenedPage;

beforeEach(() => {
  personIsHere();
  window.sessionStorage.clear();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

async function openManagePage(changes: object = {}): Promise<string> {
  api = new ApiStandIn({ listCoordinators: { ...coordinators, ...changes } });
  api.start();
  page = new OpenedPage(`/beheer/${reference}#token`);
  await page.find('h3', ({ textContent }) => textContent === texts.invite.title);
  return document.body.textContent;
}
const eventually = (check: () => void) => vi.waitFor(check, { timeout: appearingLimit });
const sent = () =>
  api.sent.map(({ path, body }) => [path.split('/').at(-1), JSON.parse(body) as unknown]);

describe('On their own page, the first coordinator', () => {
  it('reads who the others are, since when, and who has been invited until when', async () => {
    const text = await openManagePage();

    expect(text).toContain(texts.line(first.name, 'first', first.since, true));
    expect(text).toContain(texts.line(second.name, 'second', second.since, false));
    expect(text).toContain(texts.invitations.line(invited.email, invited.expiresAt, false));
  });

  it('invites somebody, with an idempotency key, and reads that the mail has been sent', async () => {
    await openManagePage();

    await page.fill('email', 'nieuw@post.example');
    await page.press(texts.invite.action);

    await eventually(() => {
      expect(sent()).toContainEqual(['invitations', { email: 'nieuw@post.example' }]);
      expect(document.body.textContent).toContain(texts.done.invited);
    });
  });

  it('withdraws an invitation', async () => {
    await openManagePage();

    await page.press(texts.invitations.withdraw(invited.email));

    await eventually(() => {
      expect(sent()).toContainEqual(['withdrawals', { invitationId: invited.id }]);
      expect(document.body.textContent).toContain(texts.done.withdrawn);
    });
  });

  it('is asked for confirmation before another coordinator is removed', async () => {
    await openManagePage();

    await page.press(texts.remove.start(second.name));
    expect(sent()).toEqual([]);
    await page.press(texts.remove.action(second.name));

    await eventually(() =>
      expect(sent()).toContainEqual(['removals', { coordinatorId: second.id }]),
    );
  });

  it('cannot invite a sixth', async () => {
    const four = Array.from({ length: 4 }, (_, index) => ({
      ...invited,
      id: `${invited.id.slice(0, -1)}${index}`,
    }));

    const text = await openManagePage({ coordinators: [first], invitations: four });

    expect(text).toContain(texts.invite.full);
  });
});

const asSecond = [
  { ...first, you: false },
  { ...second, you: true },
];

it('Another coordinator cannot remove or nominate anybody, or invite a successor', async () => {
  const text = await openManagePage({ coordinators: asSecond });

  expect(text).not.toContain(texts.remove.start(first.name));
  expect(text).not.toContain(successionTexts.nominate.start(first.name));
  expect(text).not.toContain(texts.invite.successor);
});

describe('Handing over', () => {
  it('starts with a question, after which the other coordinator is asked', async () => {
    await openManagePage();

    await page.press(successionTexts.nominate.start(second.name));
    expect(sent()).toEqual([]);
    await page.press(successionTexts.nominate.action(second.name));

    await eventually(() => {
      expect(sent()).toContainEqual(['nominations', { coordinatorId: second.id }]);
      expect(document.body.textContent).toContain(texts.done.nominated);
    });
  });

  it('can be done by inviting a successor', async () => {
    await openManagePage();

    await page.fill('email', 'nieuw@post.example');
    await page.choose('successor');
    await page.press(texts.invite.action);

    await eventually(() =>
      expect(sent()).toContainEqual([
        'invitations',
        { email: 'nieuw@post.example', successor: true },
      ]),
    );
  });

  it.each([
    { what: 'a nomination', changes: { nomination } },
    { what: 'an invited successor', changes: { invitations: [{ ...invited, successor: true }] } },
  ])('is offered only once, so not during $what', async ({ changes }) => {
    const text = await openManagePage(changes);

    expect(text).not.toContain(successionTexts.nominate.start(second.name));
    expect(text).not.toContain(texts.invite.successor);
  });

  it('is taken back by the first coordinator, who sees who was asked and until when', async () => {
    const text = await openManagePage({ nomination });
    expect(text).toContain(successionTexts.waiting(second.name, nomination.expiresAt));

    await page.press(successionTexts.takeBack.action);

    await eventually(() => {
      expect(sent()).toContainEqual(['nomination-endings', { nominationId: nomination.id }]);
      expect(document.body.textContent).toContain(texts.done.takenBack);
    });
  });

  it('is accepted by the nominee with one press', async () => {
    await openManagePage({ coordinators: asSecond, nomination });

    await page.press(successionTexts.accept.action);

    await eventually(() => {
      expect(sent()).toContainEqual(['succession', { nominationId: nomination.id }]);
      expect(document.body.textContent).toContain(texts.done.succeeded);
    });
  });

  it('is refused by the nominee with one press', async () => {
    await openManagePage({ coordinators: asSecond, nomination });

    await page.press(successionTexts.refuse.action);

    await eventually(() => {
      expect(sent()).toContainEqual(['nomination-endings', { nominationId: nomination.id }]);
      expect(document.body.textContent).toContain(texts.done.refused);
    });
  });
});

async function openInvitation(): Promise<void> {
  api = new ApiStandIn({});
  api.start();
  page = new OpenedPage(`/uitnodiging/${reference}#token`);
  await page.find('h1', ({ textContent }) => textContent === invitationTexts.title);
}

describe('Somebody who was invited', () => {
  it('must agree to the rules before accepting', async () => {
    await openInvitation();

    await page.fill('name', 'Robin Jansen');
    await page.fill('phone', '06 12345678');
    await page.press(invitationTexts.action);

    await eventually(() =>
      expect(document.body.textContent).toContain('Ga akkoord met de spelregels'),
    );
    expect(sent()).toEqual([]);
  });

  it('accepts by a press, without sharing contact details unless that is chosen', async () => {
    await openInvitation();

    await page.fill('name', 'Robin Jansen');
    await page.fill('phone', '06 12345678');
    await page.choose('terms');
    await page.press(invitationTexts.action);

    await eventually(() => expect(document.body.textContent).toContain(invitationTexts.doneText));
    expect(sent()).toContainEqual([
      'acceptance',
      { name: 'Robin Jansen', phone: '+31612345678', shareContact: false, terms: true },
    ]);
  });

  it('refuses by a press, and sees which group and address it is about first', async () => {
    await openInvitation();
    expect(document.body.textContent).toContain(invitation.email);
    expect(document.body.textContent).toContain(
      invitationTexts.lead(invitation.name, invitation.municipality.name),
    );

    await page.press(invitationTexts.refuse.action);

    await eventually(() =>
      expect(document.body.textContent).toContain(invitationTexts.refuse.doneText),
    );
    expect(sent()).toContainEqual(['refusal', {}]);
  });
});
