import { roleNames, type RoleName } from '../../../../../shared/domain/desk/rights.ts';
import {
  firstMunicipality,
  municipalityNames,
  whyDeskAccess,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatNames } from '../../../../../shared/mail/wording.ts';
import type { AccessChange, AccessChangedContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const subjects: Record<AccessChange, string> = {
  'passkey-added': 'Nieuwe passkey voor de werkplek',
  'passkey-removed': 'Passkey voor de werkplek verwijderd',
  'passkeys-reset': 'Uw passkeys voor de werkplek zijn verwijderd',
  rights: 'Uw rollen op de werkplek zijn veranderd',
  details: 'Uw gegevens op de werkplek zijn veranderd',
  ended: 'Uw toegang tot de werkplek is gestopt',
};

const roleLabels: Record<RoleName, string> = {
  'police-officer': 'Wijkagent',
  'municipal-officer': 'Medewerker OOV',
  'desk-manager': 'Functioneel beheerder',
};

/**
 * Tells an officer what changed. The letter has no link that gives access, because officers must not get used to
 * following such links.
 */
export function accessChanged(
  { officer, change, by }: AccessChangedContent,
  context: LetterContext,
): Wording {
  const { region } = context;
  const codes =
    officer.scope === 'region' ? region.municipalities.map(({ code }) => code) : officer.scope;
  const is = (which: AccessChange) => change === which;
  return {
    subject: `${subjects[change]} van Buurtkring ${region.name}`,
    why: whyDeskAccess(context),
    municipality: firstMunicipality(context, codes),
    html,
    text,
    view: {
      region: { name: region.name },
      title: officer.title,
      subjectLine: subjects[change],
      passkeyAdded: is('passkey-added'),
      passkeyRemoved: is('passkey-removed'),
      reset: is('passkeys-reset'),
      rights: is('rights') && {
        roles: formatNames(
          roleNames.filter((role) => officer.roles.includes(role)).map((role) => roleLabels[role]),
        ),
        places: municipalityNames(context, codes),
      },
      details: is('details'),
      ended: is('ended'),
      signedOut: ['rights', 'details', 'passkeys-reset'].includes(change),
      byManager: ['passkeys-reset', 'details', 'ended'].includes(change) || by !== undefined,
      by: by ?? 'een functioneel beheerder',
    },
  };
}
