import { deskGroupExample } from '../../../../shared/routes/examples/desk-group-example.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { examples } from '../../../../shared/routes/examples/registration-examples.ts';
import { manageDeskExamples } from '../../../../shared/routes/examples/manage-desk-examples.ts';
import { manageOfficersExamples } from '../../../../shared/routes/examples/manage-officers-examples.ts';
import { replyTextExamples } from '../../../../shared/routes/examples/reply-text-examples.ts';
import { standInExamples } from '../../../../shared/routes/examples/stand-in-examples.ts';
import { otherCoordinatorsExamples } from '../../../../shared/routes/examples/other-coordinators-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { onBehalfExample } from '../../../../shared/routes/examples/on-behalf-example.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import type { OpenedPage } from '../../../support/site/opened-page.tsx';
import { actPath } from '../../../../web/desk/group/act-addresses.ts';
import { emptyDraft, keepDraft } from '../../../../web/groups/registration/draft.ts';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { actTexts } from '../../../../web/texts/acts.ts';
import { answerJoinTexts, joinTexts } from '../../../../web/texts/joining.ts';
import { circleTexts } from '../../../../web/texts/circle.ts';
import { membershipTexts } from '../../../../web/texts/membership.ts';
import { circleLinkTexts } from '../../../../web/texts/circle-links.ts';
import { passkeyTexts } from '../../../../web/texts/desk-passkeys.ts';
import { deskManageTexts } from '../../../../web/texts/desk-manage.ts';
import { deskNoteTexts } from '../../../../web/texts/desk-notes.ts';
import { findPersonTexts } from '../../../../web/texts/find-person.ts';
import { deskStarterTexts } from '../../../../web/texts/desk-starter.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { replyTextTexts } from '../../../../web/texts/reply-texts.ts';
import { standInTexts } from '../../../../web/texts/stand-ins.ts';
import { mailboxTexts } from '../../../../web/texts/mailboxes.ts';
import { confirmOnBehalfTexts } from '../../../../web/texts/confirm-on-behalf.ts';
import { onBehalfTexts } from '../../../../web/texts/on-behalf.ts';
import {
  coordinatorsTexts,
  invitationTexts,
  successionTexts,
} from '../../../../web/texts/coordinators.ts';
import { manageTexts } from '../../../../web/texts/manage.ts';
import { ownDataTexts } from '../../../../web/texts/own-data.ts';
import { registerTexts } from '../../../../web/texts/registration.ts';
import { startTexts } from '../../../../web/texts/starting.ts';
import { reviewTexts } from '../../../../web/texts/review.ts';
import { tokenPageTexts } from '../../../../web/texts/token-pages.ts';

/** How to fill in and submit one of the site's forms. */
export interface FormThatSends {
  readonly address: string;
  /** Responses that differ from the examples of their routes, by the id of the route. */
  readonly responses?: Readonly<Record<string, unknown>>;
  /** Prepares the tab's storage before the page is opened. */
  readonly prepare?: () => void;
  readonly fill: (page: OpenedPage) => Promise<void>;
  /** The text of the button that sends the form. */
  readonly button: string;
  /** The text of the button that shows the form; absent if the page shows the form at once. */
  readonly opener?: string;
  /** Changes what is sent; absent if the form always sends the same data. */
  readonly change?: (page: OpenedPage) => Promise<void>;
}

const { id, reference } = responseExamples.ownRegistration;
const { coordinator } = examples.registration;
const { second } = otherCoordinatorsExamples;
/** The coordinators as the nominee sees them. */
const nominated = {
  listCoordinators: {
    ...otherCoordinatorsExamples.coordinators,
    coordinators: otherCoordinatorsExamples.coordinators.coordinators.map((each) => ({
      ...each,
      you: each.id === second.id,
    })),
    nomination: otherCoordinatorsExamples.nomination,
  },
};
const officerPage = `/bureau/beheer/medewerker/${manageOfficersExamples.officers.officers[0].id}`;
const mailboxPage = `/bureau/beheer/postbussen/${manageDeskExamples.desk.mailboxes[0].id}`;
const neighbourhood =
  langstraat.neighbourhoods.find(({ municipality }) => municipality === 'GM0766')?.code ?? '';
const nothing = async () => {};
const asker = async (page: OpenedPage) => {
  await page.fill('name', joinExamples.request.name);
  await page.fill('email', joinExamples.request.email);
};

/** Every form that sends something, keyed by the file that calls `useSending`. */
export const formsThatSend: Readonly<Record<string, FormThatSends>> = {
  'web/desk/sign-out-button.tsx': {
    address: '/bureau',
    fill: nothing,
    button: deskTexts.signOut,
  },
  'web/desk/sessions-page.tsx': {
    address: '/bureau/sessies',
    fill: (page) => page.press(deskTexts.sessions.all.action),
    button: deskTexts.sessions.all.sure.action,
    opener: deskTexts.sessions.all.action,
  },
  'web/desk/find-person/find-person-page.tsx': {
    address: '/bureau/personen',
    fill: async (page) => {
      await page.fill('contact', 'beheerder@vaart.example');
      await page.choose('reason', 'reach');
    },
    button: findPersonTexts.action,
    change: (page) => page.fill('contact', '06 12345678'),
  },
  'web/desk/manage/invite-page.tsx': {
    address: '/bureau/beheer/uitnodigen',
    fill: async (page) => {
      await page.fill('email', 'nieuw@politie.example');
      await page.fill('name', 'Wijkagent Nieuw');
      await page.fill('title', 'Wijkagent Dongen');
      await page.choose('organisation', 'police');
      await page.choose('roles', 'desk-manager');
    },
    button: deskManageTexts.invite.action,
    change: (page) => page.fill('title', 'Wijkagent Waalwijk'),
  },
  'web/desk/manage/officers-page.tsx': {
    address: '/bureau/beheer',
    fill: nothing,
    button: deskManageTexts.invitations.withdraw,
  },
  'web/desk/manage/admit-page.tsx': {
    address: `/bureau/beheer/toelaten/${manageOfficersExamples.officers.applicants[0].id}`,
    fill: (page) => page.fill('title', 'Wijkagent Dongen'),
    button: deskManageTexts.admit.action,
    change: (page) => page.fill('title', 'Wijkagent Waalwijk'),
  },
  'web/desk/manage/change-form.tsx': {
    address: officerPage,
    fill: (page) => page.fill('title', 'Beheerder'),
    button: deskManageTexts.change.action,
    change: (page) => page.fill('title', 'Functioneel beheerder'),
  },
  'web/desk/stand-ins/stand-in-form.tsx': {
    address: `/bureau/beheer/vervanging/${standInExamples.standIns.officer.id}`,
    fill: async (page) => {
      await page.fill('colleague', standInExamples.standIns.colleagues[0].id);
      await page.fill('firstDay', '2026-12-21');
      await page.fill('lastDay', '2027-01-03');
    },
    button: standInTexts.form.action,
    change: (page) => page.fill('lastDay', '2027-01-04'),
  },
  'web/desk/stand-ins/end-stand-in-form.tsx': {
    address: `/bureau/beheer/vervanging/${standInExamples.standIns.officer.id}`,
    fill: nothing,
    button: standInTexts.now.end,
  },
  'web/desk/manage/mailboxes/add-mailbox-form.tsx': {
    address: '/bureau/beheer/postbussen/nieuw',
    fill: async (page) => {
      await page.fill('title', 'Wijkagent Dongen Noord');
      await page.fill('email', 'noord@politie.example');
      await page.choose('role', 'police');
      await page.choose('municipalities', 'GM0766');
    },
    button: mailboxTexts.form.action,
    change: (page) => page.fill('title', 'Wijkagent Dongen Zuid'),
  },
  'web/desk/manage/mailboxes/change-mailbox-form.tsx': {
    address: mailboxPage,
    fill: (page) => page.fill('title', 'OOV Dongen'),
    button: mailboxTexts.form.action,
    change: (page) => page.fill('title', 'Medewerker OOV'),
  },
  'web/desk/manage/mailboxes/end-mailbox-form.tsx': {
    address: mailboxPage,
    fill: nothing,
    button: mailboxTexts.end.action,
  },
  'web/desk/manage/circles/circle-link-form.tsx': {
    address: '/bureau/beheer/beheerdersgroepen/GM0766',
    fill: (page) => page.fill('inviteLink', 'https://chat.whatsapp.example/nieuw'),
    button: circleLinkTexts.form.action,
    change: (page) => page.fill('inviteLink', 'https://chat.whatsapp.example/nieuwer'),
  },
  'web/desk/manage/reply-texts/reply-text-form.tsx': {
    address: '/bureau/beheer/antwoordteksten/nieuw',
    fill: async (page) => {
      await page.choose('use', 'ask');
      await page.fill('title', 'Straten');
      await page.fill('text', 'Welke straten horen bij {groep}?');
    },
    button: replyTextTexts.form.action,
    change: (page) => page.fill('title', 'Welke straten'),
  },
  'web/desk/manage/reply-texts/remove-reply-text-form.tsx': {
    address: `/bureau/beheer/antwoordteksten/${replyTextExamples.replyTexts.texts[0].id}`,
    fill: nothing,
    button: replyTextTexts.remove.action,
  },
  'web/desk/manage/end-form.tsx': {
    address: officerPage,
    fill: nothing,
    button: deskManageTexts.end.action(true),
  },
  'web/desk/passkeys/remove-passkey-form.tsx': {
    address: '/bureau/passkeys',
    fill: nothing,
    button: passkeyTexts.own.remove,
  },
  'web/desk/passkeys/reset-passkeys-form.tsx': {
    address: officerPage,
    fill: (page) => page.fill('email', 'wijkagent@politie.example'),
    button: passkeyTexts.reset.action,
    change: (page) => page.fill('email', 'ander@politie.example'),
  },
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
  'web/desk/group/note-form.tsx': {
    address: `/bureau/groepen/${reference}`,
    fill: (page) => page.fill('text', deskExamples.addNote.text),
    button: deskNoteTexts.add,
    change: (page) => page.fill('text', 'De groep zoekt een tweede coördinator.'),
  },
  'web/desk/group/note-shown.tsx': {
    address: `/bureau/groepen/${reference}`,
    fill: nothing,
    button: deskNoteTexts.remove(deskGroupExample.notes?.[0]?.by ?? { officer: '', at: '' }),
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
  'web/groups/correct-registration.tsx': {
    address: `/bevestigen/${id}#token`,
    responses: { showRegistration: onBehalfExample },
    fill: async (page) => {
      await page.press(confirmOnBehalfTexts.correct.start);
      await page.fill('correction-participants', '12');
    },
    button: confirmOnBehalfTexts.correct.action,
    change: (page) => page.fill('own-name', 'Iemand Anders'),
  },
  'web/desk/register/register-page.tsx': {
    address: '/bureau/groepen/aanmelden',
    responses: {
      showOfficer: { ...deskExamples.signedIn, rights: { 'follow-up': ['GM0766', 'GM0784'] } },
    },
    fill: async (page) => {
      await page.fill('municipality', 'GM0766');
      await page.fill('name', examples.registration.name);
      await page.choose('phase', 'running');
      await page.fill('participants', '64');
      await page.choose('briefingGiven', 'no');
      await page.fill('neighbourhood', neighbourhood);
      await page.fill('area-streets', examples.registration.area.streets);
      await page.fill('coordinator-name', coordinator.name);
      await page.fill('coordinator-email', coordinator.email);
      await page.fill('coordinator-phone', coordinator.phone);
      await page.choose('conversation', 'counter');
      await page.choose('consents-agreed');
    },
    button: onBehalfTexts.send,
    change: (page) => page.fill('coordinator-name', 'Iemand Anders'),
  },
  'web/desk/group/act-form.tsx': {
    address: `/bureau${actPath(reference, 'correct')}`,
    fill: async (page) => {
      await page.fill('participants', '12');
      await page.choose('reason', 'asked');
    },
    button: actTexts.pages.correct.action,
    change: (page) => page.fill('text', 'U belde ons hierover.'),
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
  'web/desk/review/contacts.tsx': {
    address: `/bureau/aanmeldingen/${id}`,
    fill: (page) => page.choose('reason-to-see', 'decide'),
    button: reviewTexts.contacts.action,
    change: (page) => page.choose('reason-to-see', 'reach'),
  },
  'web/desk/review/decision-form.tsx': {
    address: `/bureau/aanmeldingen/${id}`,
    fill: async (page) => {
      await page.choose('decision', 'ask');
      await page.fill('question', examples.decision.question);
    },
    button: reviewTexts.form.action,
    change: (page) => page.choose('decision', 'approve'),
  },
  'web/coordinators/change-group-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(manageTexts.facts.change);
      await page.fill('name', 'Buurtwacht Vaart');
    },
    button: manageTexts.facts.action,
    change: (page) => page.fill('participants', '12'),
  },
  'web/coordinators/change-area-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(manageTexts.area.change);
      await page.fill('area-streets', 'Vaartweg');
    },
    button: manageTexts.area.action,
    change: (page) => page.fill('area-streets', 'Kanaalstraat'),
  },
  'web/coordinators/others/invite-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: (page) => page.fill('email', otherCoordinatorsExamples.invite.email),
    button: coordinatorsTexts.invite.action,
    change: (page) => page.fill('email', 'iemand.anders@post.example'),
  },
  'web/coordinators/others/withdraw-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: nothing,
    button: coordinatorsTexts.invitations.withdraw(otherCoordinatorsExamples.invite.email),
  },
  'web/coordinators/others/remove-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: (page) => page.press(coordinatorsTexts.remove.start(second.name)),
    button: coordinatorsTexts.remove.action(second.name),
    opener: coordinatorsTexts.remove.start(second.name),
  },
  'web/coordinators/others/nominate-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: (page) => page.press(successionTexts.nominate.start(second.name)),
    button: successionTexts.nominate.action(second.name),
    opener: successionTexts.nominate.start(second.name),
  },
  'web/coordinators/others/accept-nomination-form.tsx': {
    address: `/beheer/${reference}#token`,
    responses: nominated,
    fill: nothing,
    button: successionTexts.accept.action,
  },
  'web/coordinators/others/end-nomination-form.tsx': {
    address: `/beheer/${reference}#token`,
    responses: nominated,
    fill: nothing,
    button: successionTexts.refuse.action,
  },
  'web/coordinators/others/accept-form.tsx': {
    address: `/uitnodiging/${reference}#token`,
    fill: async (page) => {
      await page.fill('name', otherCoordinatorsExamples.accept.name);
      await page.fill('phone', otherCoordinatorsExamples.accept.phone);
      await page.choose('terms');
    },
    button: invitationTexts.action,
    change: (page) => page.fill('phone', '06 11223344'),
  },
  'web/coordinators/others/refuse-form.tsx': {
    address: `/uitnodiging/${reference}#token`,
    fill: nothing,
    button: invitationTexts.refuse.action,
  },
  'web/coordinators/own-data/change-own-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(ownDataTexts.change.start);
      await page.fill('phone', '06 87654321');
    },
    button: ownDataTexts.change.action,
    opener: ownDataTexts.change.start,
    change: (page) => page.fill('phone', '06 11223344'),
  },
  'web/coordinators/own-data/sharing-control.tsx': {
    address: `/beheer/${reference}#token`,
    fill: nothing,
    button: ownDataTexts.consents.withdraw,
  },
  'web/coordinators/own-data/erase-own-form.tsx': {
    address: `/beheer/${reference}#token`,
    fill: async (page) => {
      await page.press(ownDataTexts.erase.start);
      await page.choose('agree-to-erase');
    },
    button: ownDataTexts.erase.action,
    opener: ownDataTexts.erase.start,
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
  'web/coordinators/circle-membership.tsx': {
    address: `/beheer/${reference}#token`,
    fill: nothing,
    button: membershipTexts.left,
  },
  'web/desk/circles/circle.tsx': {
    address: '/bureau/beheerdersgroepen/GM0766',
    fill: nothing,
    button: circleTexts.ticks['taken-out'],
  },
  'web/starting/starter-kit-page.tsx': {
    address: `/startpakket/${id}#token`,
    responses: { showStarterKit: { ...joinExamples.ownStarterKit, followUp: 'to-confirm' } },
    fill: nothing,
    button: startTexts.ownKit.action,
  },
  'web/desk/starter/contact-details.tsx': {
    address: `/bureau/starters/${id}`,
    responses: { showOfficer: { ...deskExamples.signedIn, rights: { 'contacts.see': 'region' } } },
    fill: nothing,
    button: deskStarterTexts.contact.show,
    change: (page) => page.choose('reason', 'own-request'),
  },
  'web/desk/starter/follow-up-form.tsx': {
    address: `/bureau/starters/${id}`,
    fill: (page) => page.fill('note', joinExamples.followUp.note),
    button: deskStarterTexts.action,
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
