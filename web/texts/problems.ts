import type { ProblemType } from '../../shared/requests/problem-types.ts';

/** What each API problem means, and what to do about it. */
export const problemTexts = {
  lead: (status: number, type: string) =>
    `Een antwoord met status ${status} en type ${type} betekent dit:`,
  all: 'Alle problemen',
  interface: 'Beschrijving van de interface',
  meaning: {
    'invalid-fields':
      'Een of meer velden zijn niet goed. Het antwoord noemt elk veld met een melding die een bewoner kan lezen. Verbeter die velden en verstuur het verzoek opnieuw.',
    'invalid-json':
      'De inhoud van het verzoek is geen geldige JSON. Controleer de tekens en de codering (UTF-8).',
    'link-missing':
      'Bij deze pagina hoort een link uit een mail, en die ontbreekt. Stuur het token mee als Bearer-token in Authorization.',
    'link-damaged':
      'Het token uit de link is niet heel of niet van ons. Gebruik de hele link uit de mail.',
    'link-expired':
      'De link is te oud. Er is niets veranderd. Vraag zo nodig een nieuwe link aan bij de politie of uw gemeente.',
    'link-revoked':
      'De link is ingetrokken: de groep is gestopt, de gegevens zijn verwijderd of veranderd, of iemand drukte op ‘Ik was dit niet’.',
    'invitation-accepted':
      'Iemand heeft de uitnodiging al aangenomen. Wie dat was, logt in op de werkplek.',
    'invitation-withdrawn': 'De functioneel beheerder heeft de uitnodiging ingetrokken.',
    'invitation-replaced': 'Wij hebben daarna een nieuwere link gemaild. Gebruik die.',
    'session-ended':
      'Bij dit verzoek hoort een sessie, en die is er niet of is voorbij. Begin een sessie met POST /v1/sessions en het token uit de link.',
    'not-signed-in':
      'Alleen een medewerker die is ingelogd mag dit, en u bent niet (meer) ingelogd. Open de werkplek en log in.',
    'right-missing':
      'De rol van deze medewerker geeft dit recht niet, of niet in deze gemeente. De functioneel beheerder van de regio kan dat veranderen.',
    'signed-in-as-other':
      'De kop Buurtkring-Officer noemt een andere medewerker dan wie er is ingelogd: in een ander tabblad is intussen iemand anders ingelogd. Er is niets gedaan. Laad de pagina opnieuw.',
    'step-up-needed':
      'Voor deze stap moet een medewerker hoogstens vijf minuten geleden zijn ingelogd.',
    'link-foreign': 'De link is voor iets anders of voor iemand anders gemaakt.',
    'sign-in-refused':
      'De passkey is geweigerd. Het antwoord noemt de reden; de pagina om in te loggen zegt wat u kunt doen.',
    'cross-site':
      'Het verzoek kwam niet van een pagina van onze site. Een programma stuurt de kop Origin met het adres van deze site mee.',
    'not-found':
      'Wat u vraagt, is er niet of niet meer. Groepen die stoppen en gegevens die verlopen zijn, verdwijnen.',
    'already-decided':
      'Er is al beslist, of er is een vraag gesteld die u nog niet zag. Het antwoord zegt wie in welke functie, wat en wanneer, en met `own` dat u het zelf was.',
    'already-answered':
      'Een andere coördinator antwoordde eerder op dit verzoek. Het antwoord zegt wat en wanneer.',
    'already-followed-up':
      'Er is al contact opgenomen. Het antwoord zegt wie in welke functie en wanneer, en met `own` dat u het zelf was.',
    'join-closed':
      'De groep neemt nu niemand aan: zij is vol, of verzoeken bleven te lang liggen. Het antwoord zegt welke van de twee.',
    'registration-changed':
      'De aanmelding is veranderd na de versie waar het verzoek over gaat. Een medewerker leest de aanmelding opnieuw; een coördinator gebruikt de link uit de nieuwste mail.',
    'already-invited':
      'Voor dit adres staat al een uitnodiging open, met andere gegevens. Trek die eerst in.',
    'mailbox-needed':
      'Zonder deze postbus krijgt niemand de mail over een gemeente. Voeg eerst een andere postbus toe.',
    'last-manager':
      'Zonder deze medewerker heeft de regio geen functioneel beheerder meer. Laat eerst iemand anders die rol aannemen.',
    'last-passkey':
      'Zonder deze passkey kan de medewerker niet meer inloggen. Voeg eerst een andere toe.',
    'too-many-passkeys': 'Een medewerker heeft hoogstens 10 passkeys. Verwijder er eerst een.',
    'not-possible-now': 'Dit past niet bij hoe de groep of het verzoek er nu voor staat.',
    'changed-meanwhile':
      'Hetzelfde is op hetzelfde moment ook al veranderd. Lees de gegevens opnieuw en probeer het nog eens.',
    'too-late':
      'De tijd om het e-mailadres te bevestigen is voorbij. De gegevens worden verwijderd; begin opnieuw.',
    'too-large': 'Een verzoek mag hoogstens 64 KB groot zijn.',
    'wrong-content-type': 'Stuur de inhoud als application/json.',
    'key-reused':
      'De Idempotency-Key is al gebruikt voor een verzoek met een andere inhoud. Maak voor elk nieuw verzoek een nieuwe sleutel.',
    'too-many-requests':
      'Er kwamen te veel verzoeken van deze verbinding of dit e-mailadres, of voor deze groep of gemeente. Het antwoord zegt vanaf wanneer het weer kan.',
    'work-needed':
      'Er komen veel verzoeken van deze verbinding. Los de rekensom in het antwoord op en stuur het verzoek nog eens, met de oplossing in de kop Proof-Of-Work. Onze eigen pagina’s doen dat vanzelf.',
    'first-mail-stopped':
      'De beheerder heeft het versturen van mail naar nog niet bevestigde adressen stilgezet. Er is niets bewaard. Probeer het later nog eens.',
    'too-busy': 'De dienst is overbelast. Wacht even en probeer het opnieuw, steeds iets later.',
    unexpected:
      'Er ging bij ons iets mis. Er is niets half opgeslagen. Probeer het later nog eens, met dezelfde Idempotency-Key.',
  } satisfies Record<ProblemType, string>,
} as const;
