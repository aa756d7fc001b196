import { langstraatNeighbourhoods } from './langstraat-neighbourhoods.ts';
import type { Region, RegionDesk } from './region.ts';

/** The Langstraat police team, with its four municipalities in Noord-Brabant. */
export const langstraat: Region = {
  id: 'langstraat',
  name: 'Langstraat',
  referencePrefix: 'LS',
  municipalities: [
    {
      code: 'GM0766',
      name: 'Dongen',
      bounds: [4.912, 51.608, 5.005, 51.679],
      contact: { phone: '14 0162', email: 'veiligheid@dongen.example' },
    },
    {
      code: 'GM0784',
      name: 'Gilze en Rijen',
      bounds: [4.83, 51.51, 4.979, 51.615],
      contact: { phone: '14 0161', email: 'veiligheid@gilzerijen.example' },
    },
    {
      code: 'GM0809',
      name: 'Loon op Zand',
      bounds: [4.987, 51.606, 5.106, 51.677],
      contact: { phone: '14 0416', email: 'veiligheid@loonopzand.example' },
    },
    {
      code: 'GM0867',
      name: 'Waalwijk',
      bounds: [4.918, 51.651, 5.111, 51.723],
      contact: { phone: '14 0416', email: 'veiligheid@waalwijk.example' },
    },
  ],
  police: {
    team: 'Politie team Langstraat',
    phone: '0900-8844',
    email: 'buurtpreventie@langstraat.example',
  },
  participantsLimit: 256,
  linkDistance: 250,
  map: { centre: [4.98, 51.635], zoom: 11 },
  termsVersion: '2026-11',
  neighbourhoods: langstraatNeighbourhoods,
};

/** Example desk: every address ends in .example, and the invite links lead nowhere. */
export const langstraatDesk: RegionDesk = {
  mailboxes: [
    {
      id: 'wijkagent-dongen',
      title: 'Wijkagent Dongen',
      role: 'police',
      email: 'wijkagent.dongen@politie.example',
      municipalities: ['GM0766'],
    },
    {
      id: 'wijkagent-gilze-rijen',
      title: 'Wijkagent Gilze en Rijen',
      role: 'police',
      email: 'wijkagent.gilzerijen@politie.example',
      municipalities: ['GM0784'],
    },
    {
      id: 'wijkagent-loon-op-zand',
      title: 'Wijkagent Loon op Zand',
      role: 'police',
      email: 'wijkagent.loonopzand@politie.example',
      municipalities: ['GM0809'],
    },
    {
      id: 'wijkagent-waalwijk',
      title: 'Wijkagent Waalwijk',
      role: 'police',
      email: 'wijkagent.waalwijk@politie.example',
      municipalities: ['GM0867'],
    },
    {
      id: 'oov-dongen',
      title: 'Medewerker OOV gemeente Dongen',
      role: 'municipality',
      email: 'oov@dongen.example',
      municipalities: ['GM0766'],
    },
    {
      id: 'oov-gilze-rijen',
      title: 'Medewerker OOV gemeente Gilze en Rijen',
      role: 'municipality',
      email: 'oov@gilzerijen.example',
      municipalities: ['GM0784'],
    },
    {
      id: 'oov-loon-op-zand',
      title: 'Medewerker OOV gemeente Loon op Zand',
      role: 'municipality',
      email: 'oov@loonopzand.example',
      municipalities: ['GM0809'],
    },
    {
      id: 'oov-waalwijk',
      title: 'Medewerker OOV gemeente Waalwijk',
      role: 'municipality',
      email: 'oov@waalwijk.example',
      municipalities: ['GM0867'],
    },
    {
      id: 'team-langstraat',
      title: 'Team Langstraat',
      role: 'team',
      email: 'team.langstraat@politie.example',
      municipalities: ['GM0766', 'GM0784', 'GM0809', 'GM0867'],
    },
  ],
  circles: [
    { municipality: 'GM0766', inviteLink: 'https://chat.whatsapp.example/beheerders-dongen' },
    {
      municipality: 'GM0784',
      inviteLink: 'https://chat.whatsapp.example/beheerders-gilze-en-rijen',
    },
    { municipality: 'GM0809', inviteLink: 'https://chat.whatsapp.example/beheerders-loon-op-zand' },
    { municipality: 'GM0867', inviteLink: 'https://chat.whatsapp.example/beheerders-waalwijk' },
  ],
};
