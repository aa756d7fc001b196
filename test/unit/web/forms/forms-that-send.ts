import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { examples } from '../../../../shared/routes/examples/registration-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import type { OpenedPage } from '../../../support/site/opened-page.tsx';
import { emptyDraft, keepDraft } from '../../../../web/groups/registration/draft.ts';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { answerJoinTexts, joinTexts } from '../../../../web/texts/joining.ts';
import { manageTexts } from '../../../../web/texts/manage.ts';
import { registerTexts } from '../../../../web/texts/registration.ts';
import { startTexts } from '../../../../web/texts/starting.ts';
import { reviewTexts, tokenPageTexts } from '../../../../web/texts/token-pages.ts';

/** How to fill in one form of the site and send it. */
export interface FormThatSends {
  readonly address: string;
  /** Responses that differ from the examples of their routes, by the id of the route. */
  readonly responses?: Readonly<Record<string, unknown>>;
  /** Prepares what the tab has stored before the page is opened. */
  readonly prepare?: () => void;
  readonly fill: (page: OpenedPage) => Promise<void>;
  /** The text of the button that sends the form. */
  readonly button: string;
  /** Changes what is sent; absent if the form always sends the same data. */
  readonly change?: (page: OpenedPage) => Promise<void>;
}

const { id, reference } = responseExamples.review;
const { coordinator } = examples.registration;
const nothing = async () => {};
const asker = async (page: OpenedPage) => {
  await page.fill('name', joinExamples.request.name);
  await page.fill('email', joinExamples.request.email);
};

/** Every form that sends something, keyed by the file that calls `useSending`. */
export const formsThatSend: Readonly<Record<string, FormThatSends>> = {
  'web/groups/registration/use-registration.ts': {
    address: '/aanmelden/controleren',
    prepare: () =>
      keepDraft(tabStorage, {
        ...emptyDraft,
        name: examples.registration.name,
        municipality: examples.registration.municipality,
        phase: 'running',
        participants: '64',
        briefingGiven: 'no',
        way: 'draw',
        corners: examples.registration.area.polygon.coordinates[0]?.slice(0, -1) ?? [],
        streets: examples.registration.area.streets,
        coordinatorName: coordinator.name,
        coordinatorEmail: coordinator.email,
        coordinatorPhone: coordinator.phone,
      }),
    fill: (page) => page.choose('consents-terms'),
    button: registerTexts.check.send,
    change: async (page) => {
      await page.press(`${registerTexts.check.change} ${registerTexts.steps.coordinator.title}`);
      await page.fill('coordinator-name', 'Iemand Anders');
      await page.press(registerTexts.next);
    },
  },
  'web/joining/join-form.tsx': {
    address: `/groepen/${reference}/meedoen`,
    fill: async (page) => {
      await asker(page);
      await page.fill('street', joinExamples.request.street);
    },
    button: joinTexts.form.action,
    change: (page) => page.fill('street', 'Kanaalstraat'),
  },
  'web/starting/starter-kit.tsx': {
    address: '/starten',
    fill: async (page) => {
      await asker(page);
      await page.fill('municipality', joinExamples.starterKit.municipality);
      await page.fill('place', joinExamples.starterKit.place);
    },
    button: startTexts.kit.action,
    change: (page) => page.choose('followUp'),
  },
  'web/groups/confirm-page.tsx': {
    address: `/bevestigen/${id}#token`,
    responses: {
      showRegistration: { ...responseExamples.ownRegistration, status: 'submitted' },
    },
    fill: nothing,
    button: tokenPageTexts.confirm.action,
  },
  'web/tokens/remove-unconfirmed.tsx': {
    address: `/bevestigen/${id}#token`,
    responses: {
      showRegistration: { ...responseExamples.ownRegistration, status: 'submitted' },
    },
    fill: nothing,
    button: aboutLinkTexts.removal.action,
  },
  'web/groups/withdraw-registration.tsx': {
    address: `/bevestigen/${id}#token`,
    responses: {
      showRegistration: { ...responseExamples.ownRegistration, status: 'pending' },
    },
    fill: (page) => page.press(tokenPageTexts.withdraw.start),
    button: tokenPageTexts.withdraw.action,
  },
  'web/groups/answer-question-page.tsx': {
    address: `/antwoorden/${id}#token`,
    fill: (page) => page.fill('answer', examples.answer.answer),
    button: tokenPageTexts.answer.action,
    change: (page) => page.fill('answer', 'Nee, de Vaartweg hoort er niet bij.'),
  },
  'web/groups/review/decision-form.tsx': {
    address: `/beoordelen/${id}#token`,
    fill: async (page) => {
      await page.choose('decision', 'ask');
      await page.fill('question', examples.decision.question);
    },
    button: reviewTexts.form.action,
    change: (page) => page.choose('decision', 'approve'),
  },
  'web/groups/change-area-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(manageTexts.area.change);
      await page.fill('area-streets', 'Vaartweg');
    },
    button: manageTexts.area.action,
    change: (page) => page.fill('area-streets', 'Kanaalstraat'),
  },
  'web/groups/close-group-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(manageTexts.close.start);
      await page.choose('agree');
    },
    button: manageTexts.close.action,
  },
  'web/joining/confirm-join-page.tsx': {
    address: `/deelnemen/${id}#token`,
    responses: {
      showJoinRequest: {
        ...joinExamples.received,
        reader: 'asker',
        status: 'submitted',
        confirmBy: joinExamples.requested.confirmBy,
        alsoWaiting: [],
      },
    },
    fill: nothing,
    button: joinTexts.confirm.action,
  },
  'web/joining/answer-join-form.tsx': {
    address: `/verzoek/${id}#token`,
    fill: (page) => page.choose('answer', 'accepted'),
    button: answerJoinTexts.action,
    change: (page) => page.fill('message', joinExamples.answer.message),
  },
  'web/joining/joining-control.tsx': {
    address: `/beheer/${reference}#token`,
    fill: nothing,
    button: manageTexts.joining.full,
  },
  'web/starting/starter-kit-page.tsx': {
    address: `/startpakket/${id}#token`,
    responses: { showStarterKit: { ...joinExamples.ownStarterKit, followUp: 'to-confirm' } },
    fill: nothing,
    button: startTexts.ownKit.action,
  },
  'web/starting/starter-page.tsx': {
    address: `/starter/${id}#token`,
    fill: (page) => page.fill('note', joinExamples.followUp.note),
    button: startTexts.starter.action,
    change: (page) => page.fill('note', 'Niet bereikt.'),
  },
  'web/tokens/new-link.tsx': {
    address: `/antwoorden/${id}#token`,
    fill: async (page) => {
      await page.press(aboutLinkTexts.newLink.start);
      await page.fill('email', coordinator.email);
    },
    button: aboutLinkTexts.newLink.action,
    change: (page) => page.fill('email', 'iemand.anders@post.example'),
  },
  'web/tokens/about-link.tsx': {
    address: `/antwoorden/${id}#token`,
    fill: nothing,
    button: aboutLinkTexts.wasNotMe.action,
  },
};
