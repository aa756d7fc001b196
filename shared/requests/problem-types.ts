/**
 * Stable problem types (RFC 9457), each with its status and a Dutch title. `type` is `/problems/<name>` on our own
 * host.
 */
export const problemTypes = {
  'invalid-fields': { status: 400, title: 'Niet alles is goed ingevuld' },
  'invalid-json': { status: 400, title: 'Het verzoek is niet te lezen' },
  'link-missing': { status: 401, title: 'Open deze pagina met de link uit uw mail' },
  'link-damaged': { status: 401, title: 'Deze link is niet volledig of beschadigd' },
  'link-expired': { status: 401, title: 'Deze link is verlopen' },
  'link-revoked': { status: 401, title: 'Deze link werkt niet meer' },
  'session-ended': { status: 401, title: 'Druk nog een keer op de knop' },
  'not-signed-in': { status: 401, title: 'U bent niet ingelogd' },
  'link-foreign': { status: 403, title: 'Deze link hoort niet bij deze pagina' },
  'right-missing': { status: 403, title: 'U mag dit niet zien of doen' },
  'step-up-needed': { status: 403, title: 'Log voor deze stap opnieuw in' },
  'sign-in-refused': { status: 403, title: 'Inloggen is niet gelukt' },
  'cross-site': { status: 403, title: 'Dit verzoek kwam niet van onze site' },
  'not-found': { status: 404, title: 'Wij kunnen dit niet vinden' },
  'already-decided': { status: 409, title: 'Een collega was net eerder' },
  'already-answered': { status: 409, title: 'Dit verzoek is al beantwoord' },
  'already-followed-up': { status: 409, title: 'Een collega heeft al contact opgenomen' },
  'signed-in-as-other': { status: 409, title: 'Er is nu iemand anders ingelogd' },
  'join-closed': { status: 409, title: 'Deze groep neemt nu geen deelnemers aan' },
  'registration-changed': { status: 409, title: 'De aanmelding is intussen veranderd' },
  'already-invited': { status: 409, title: 'Dit adres is al uitgenodigd' },
  'last-manager': { status: 409, title: 'Er moet een functioneel beheerder blijven' },
  'mailbox-needed': { status: 409, title: 'Elke gemeente heeft een postbus nodig' },
  'last-passkey': { status: 409, title: 'Zonder deze passkey kunt u niet meer inloggen' },
  'too-many-passkeys': { status: 409, title: 'U heeft al zoveel passkeys als kan' },
  'not-possible-now': { status: 409, title: 'Dit kan niet meer of nog niet' },
  'changed-meanwhile': { status: 409, title: 'Iemand anders was net eerder' },
  'too-late': { status: 410, title: 'De tijd om te bevestigen is voorbij' },
  'too-large': { status: 413, title: 'Het verzoek is te groot' },
  'wrong-content-type': { status: 415, title: 'Het verzoek heeft een verkeerde vorm' },
  'key-reused': { status: 422, title: 'Deze sleutel is al gebruikt voor een ander verzoek' },
  'too-many-requests': { status: 429, title: 'Er zijn te veel verzoeken gedaan' },
  'work-needed': { status: 429, title: 'Uw apparaat moet eerst even rekenen' },
  'first-mail-stopped': { status: 503, title: 'Wij sturen nu geen mail naar nieuwe adressen' },
  'too-busy': { status: 503, title: 'Het is nu te druk' },
  unexpected: { status: 500, title: 'Er ging iets mis bij ons' },
} as const;

export type ProblemType = keyof typeof problemTypes;
