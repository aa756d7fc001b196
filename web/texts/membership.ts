import type { MembershipResponse } from '../../shared/requests/groups/circle.ts';
import { formatDay } from './format.ts';

type Membership = NonNullable<MembershipResponse['membership']>;

/** Text for the part of a coordinator's own page about the circle. */
export const membershipTexts = {
  title: 'De beheerdersgroep',
  lead: (municipality: string) =>
    `In de beheerdersgroep van ${municipality} zitten de coördinatoren van alle groepen in de gemeente. Het is een aparte groep in WhatsApp.`,
  notInvited: 'Zodra wij u uitnodigen, krijgt u een e-mail met de link.',
  state: ({ state, since, source }: Membership): string =>
    [
      {
        invited: `U bent uitgenodigd. Dat is zo sinds ${formatDay(since)}.`,
        joined: `U doet mee sinds ${formatDay(since)}.`,
        left: `U bent eruit sinds ${formatDay(since)}.`,
      }[state],
      { system: '', coordinator: 'Dat zei u zelf.', officer: 'Dat legde een medewerker vast.' }[
        source
      ],
    ]
      .join(' ')
      .trim(),
  link: 'De link naar de groep staat in uw welkomstmail. Komt er een nieuwe link, dan mailen wij u die. Op deze pagina staat de link niet, zodat niemand anders hem hier kan vinden.',
  leave:
    'Stap eerst in WhatsApp zelf uit de groep. Wij sturen u daarna geen nieuwe link meer, en nodigen u niet opnieuw uit.',
  joined: 'Ik doe mee',
  left: 'Ik ben eruit',
  busy: 'Bezig met opslaan',
  done: {
    joined: 'Wij hebben opgeslagen dat u meedoet.',
    left: 'Wij hebben opgeslagen dat u eruit bent.',
  },
} as const;
