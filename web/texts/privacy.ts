import { keepViewingDays } from '../../shared/domain/desk/viewing-record.ts';
import { keepEndedMembershipDays } from '../../shared/domain/groups/circle.ts';
import { confirmationDays } from '../../shared/domain/groups/registration.ts';
import { keepDaysAfterEnd } from '../../shared/domain/groups/retention.ts';
import { confirmationHours, keepDays } from '../../shared/domain/joining/join-request.ts';
import { keepLedgerDays } from '../../shared/domain/mail/ledger.ts';
import { keepLinkRequestDays } from '../../shared/domain/mail/link-request.ts';
import { keepFirstLetterDays } from '../../shared/domain/platform/admission.ts';
import { keepSecurityLogDays } from '../../shared/domain/platform/security.ts';
import { sessionMinutes } from '../../shared/domain/platform/session.ts';
import { undecidedDays } from '../../shared/domain/groups/waiting.ts';
import { retentionTerms } from '../../shared/domain/platform/retention-terms.ts';
import { keepFollowedUpDays, keepStarterDays } from '../../shared/domain/starting/starter.ts';
import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';

/** What the system stores and for how long. When either changes, update this text and the region's `termsVersion`. */
export const privacyTexts = {
  title: 'Privacy',
  lead: 'Wij bewaren zo weinig mogelijk. Hier leest u wat wij bewaren, waarom, en hoe lang.',
  sections: (region: Region) => [
    {
      title: 'Wie is verantwoordelijk?',
      text: `${region.police.team} en de gemeenten ${formatList(region.municipalities.map(({ name }) => name))} zijn samen verantwoordelijk voor uw gegevens. Bij elk van hen kunt u terecht met vragen. Vraag dan naar de functionaris gegevensbescherming.`,
      items: [],
    },
    {
      title: 'Meldt u een groep aan?',
      text: 'Dan bewaren wij:',
      items: [
        'de naam van de groep, de gemeente, het gebied en de straten;',
        'of de groep actief is of in oprichting, hoeveel deelnemers er zijn, en of er een presentatie is geweest of u er een wilt;',
        'van u als coördinator: naam, e-mailadres, telefoonnummer en waarvoor u toestemming gaf, met datum en de versie van de tekst; trekt u een toestemming in, dan ook wanneer;',
        'wat er met de aanmelding is gebeurd: wanneer, en in welke functie iemand besliste;',
        'wat een coördinator daarna aan de groep veranderde en wanneer, en waarom een groep weer in oprichting is;',
        'wat een medewerker van politie of gemeente daarna aan de groep veranderde, wanneer, in welke functie en waarom.',
        `Wij bewaren ook of u in de beheerdersgroep van de gemeente zit, sinds wanneer, en of u dat zelf zei of in welke functie een medewerker het vastlegde. Hoort u er niet meer bij, omdat de groep stopt of u geen coördinator meer bent? Dan staat er nog of u uit de WhatsApp-groep bent gehaald, met een code in plaats van uw naam. Ook dat wissen wij na ${keepEndedMembershipDays} dagen.`,
        `Nodigt een coördinator u uit om ook coördinator te worden? Dan krijgen wij uw e-mailadres van die coördinator. De coördinatoren van de groep zien het. Neemt u de uitnodiging niet aan, dan verwijderen wij het adres na ${retentionTerms.coordinatorInvitation.days} dagen, of meteen als u weigert. Als u coördinator bent, zien de andere coördinatoren van de groep uw naam, en of u gevraagd bent om de eerste coördinator te worden. Verwijdert de eerste coördinator u, dan bewaren wij uw naam en e-mailadres nog ${retentionTerms.removedCoordinator.days} dagen, om u dat te laten weten.`,
        `Heeft een medewerker van politie of gemeente de groep namens u aangemeld, omdat u dat vroeg aan de telefoon, aan de balie of op een bijeenkomst? Dan bewaren wij ook wie dat deed en hoe u elkaar sprak. U krijgt eerst een mail. Daarin staat van welke organisatie wij uw gegevens kregen. U kunt ja zeggen, iets veranderen, of nee zeggen. Zegt u nee, dan verwijderen wij meteen alles. Antwoordt u niet, dan doen wij dat na ${confirmationDays} dagen.`,
      ],
    },
    {
      title: 'Wilt u meedoen met een groep?',
      text: 'Dan bewaren wij uw naam, e-mailadres, straat en toelichting, en het antwoord.',
      items: [
        'De coördinator ziet eerst alleen uw straat en toelichting. Uw naam en e-mailadres ziet de coördinator pas als u welkom bent.',
        `Bevestigt u uw e-mailadres niet binnen ${confirmationHours} uur? Dan verwijderen wij wat u invulde. Met de link in onze mail kunt u het ook eerder laten verwijderen.`,
        `Na ${keepDays} dagen verwijderen wij alles van uw verzoek, hoe het ook is afgelopen.`,
      ],
    },
    {
      title: 'Wilt u een groep beginnen en vraagt u informatie?',
      text: 'Dan bewaren wij uw naam, e-mailadres, gemeente, en straat of buurt.',
      items: [
        'Alleen als u dat aanvinkt en uw e-mailadres bevestigt, kunnen politie en gemeente uw gegevens bekijken om contact met u op te nemen.',
        `Bekijkt iemand van politie of gemeente uw naam en e-mailadres? Dan leggen wij eerst vast wie dat doet, wanneer en waarom. Dat bewaren wij ${keepViewingDays} dagen, zonder uw gegevens zelf. U kunt opvragen wie uw gegevens bekeek.`,
        `Na ${keepStarterDays} dagen verwijderen wij alles. Zolang u uw e-mailadres niet heeft bevestigd, kunt u het met de link in onze mail eerder laten verwijderen. Heeft iemand contact met u opgenomen, dan is dat ${keepFollowedUpDays} dagen daarna.`,
      ],
    },
    {
      title: 'Werkt u bij politie of gemeente en logt u in?',
      text: 'Dan bewaren wij uw naam, functie en rollen, en het kenmerk waaraan wij u herkennen als u inlogt. Bent u uitgenodigd, dan ook uw e-mailadres. Maakt u een passkey, dan ook de openbare sleutel, de soort browser en apparaat, en wanneer u hem het laatst gebruikte. Uw vingerafdruk, gezicht of pincode krijgen wij niet: die blijven op uw apparaat.',
      items: [
        'Verandert er iets aan uw toegang, uw rollen, uw passkeys of wie wie vervangt? Dan krijgt u daarover een mail, als wij uw e-mailadres hebben.',
        `Mag u niet meer inloggen? Dan verwijderen wij dit na ${retentionTerms.endedOfficer.days} dagen. Tot dan is na te gaan wie een beslissing nam.`,
        'Een passkey verwijderen wij zodra u die verwijdert, en anders als uw toegang eindigt.',
        `Is uw adres geen postbus van Buurtkring meer? Dan bewaren wij het nog ${retentionTerms.formerMailbox.days} dagen, om u dat te laten weten.`,
        `Een uitnodiging verwijderen wij zodra u die aanneemt, en anders na ${retentionTerms.invitation.days} dagen.`,
        `Logt u in zonder rol? Dan bewaren wij uw naam ${retentionTerms.applicant.days} dagen voor de functioneel beheerder.`,
      ],
    },
    {
      title: 'Wat bewaren wij niet?',
      text: '',
      items: [
        'Wij bewaren geen deelnemers van een groep en geen berichten uit WhatsApp.',
        'Het adres waarop u zoekt, bewaren wij niet. Wij krijgen alleen een afgeronde plek op de kaart, om te kijken welke groep daar is.',
        'Er zijn geen cookies om u te volgen, en geen statistieken van anderen.',
        `Wij gebruiken één cookie. Drukt u op een knop op een pagina die u met een link uit onze mail opende? Dan onthoudt uw browser ${sessionMinutes} minuten dat u dat was. Bij die link bewaren wij wanneer er op een knop is gedrukt.`,
      ],
    },
    {
      title: 'Waarvoor gebruiken wij het, en mag dat?',
      text: '',
      items: [
        'Politie en gemeente beoordelen aanmeldingen en kunnen coördinatoren bereiken. Dat hoort bij hun taak voor veiligheid en openbare orde (artikel 6, lid 1, onder e van de AVG, met artikel 3 van de Politiewet en artikel 172 van de Gemeentewet).',
        'De groep staat in het openbare overzicht: naam, gebied, straten, en het aantal deelnemers in grote stappen. Nooit een naam, e-mailadres of telefoonnummer van een persoon.',
        'Coördinatoren van buurgroepen krijgen elkaars contactgegevens alleen als beiden daar toestemming voor gaven (artikel 6, lid 1, onder a van de AVG). U kunt die toestemming altijd intrekken, op de pagina waar u de groep beheert.',
        'Uw verzoek om mee te doen of om informatie gebruiken wij alleen om te doen wat u vraagt, met uw toestemming.',
      ],
    },
    {
      title: 'Hoe lang bewaren wij de rest?',
      text: '',
      items: [
        `Bevestigt u een aanmelding niet? Dan verwijderen wij die na ${confirmationDays} dagen.`,
        'Heeft iemand anders uw e-mailadres ingevuld? Druk dan op de pagina van de link in onze mail op ‘Verwijder de gegevens’ of op ‘Ik was dit niet’. Wij verwijderen dan meteen wat er is ingevuld, als het nog niet is bevestigd.',
        `Wacht een aanmelding op een beslissing, of wachten wij op uw antwoord? Dan herinneren wij daaraan. Gebeurt er ${undecidedDays} dagen niets, dan vervalt de aanmelding en krijgt u daarover een mail. Wij verwijderen uw gegevens ${retentionTerms.group.expired.days} dagen later.`,
        `De gegevens van een groep bewaren wij zolang de groep bestaat, ook als die een tijd niet in het overzicht staat. Stopt de groep, is de aanmelding afgewezen of trekt u die in? Dan verwijderen wij namen, e-mailadressen, telefoonnummers en teksten na ${keepDaysAfterEnd} dagen. Een coördinator kan de eigen gegevens ook meteen laten verwijderen.`,
        `Bekijkt iemand van politie of gemeente uw naam, e-mailadres of telefoonnummer als coördinator? Dan leggen wij eerst vast wie dat doet, wanneer en waarom. Dat bewaren wij ${keepViewingDays} dagen, zonder uw gegevens zelf. Op uw eigen pagina ziet u wie uw gegevens bekeek: de functie, niet de naam.`,
        'Wie contactgegevens mag bekijken, kan coördinatoren ook zoeken met een e-mailadres of telefoonnummer. Ook dan leggen wij vast wie dat doet, wanneer en waarom. Om te kunnen zoeken, bewaren wij van beide een code waaruit het adres of nummer niet te lezen is, even lang als uw gegevens zelf.',
        'Medewerkers kunnen notities over een groep bewaren voor hun collega’s, bijvoorbeeld over een gesprek. Wij verwijderen ze tegelijk met de andere gegevens van de groep.',
        `Welke mail wij stuurden, onthouden wij ${keepLedgerDays} dagen, zodat u niets dubbel krijgt.`,
        `Van alles wat wij bewaren, maken wij reservekopieën. Wat wij verwijderen, staat daar nog hoogstens ${retentionTerms.backup.days} dagen in. Zetten wij een reservekopie terug, dan verwijderen wij dat meteen opnieuw. Daarvoor bewaren wij ${retentionTerms.erasureLedger.days} dagen een lijst met codes van wat verwijderd is, zonder namen of adressen.`,
        'Wat er wanneer met een groep gebeurde, bewaren wij langer, met de referentie en het gebied, maar zonder namen en teksten.',
        'Technische logboeken bewaren wij een maand. Daar staan geen namen, e-mailadressen of internetadressen in.',
        `Weigeren wij een verzoek, bijvoorbeeld omdat er te veel komen of een link niet klopt? Dan komt het internetadres van uw apparaat in een beveiligingslogboek. Dat bewaren wij ${keepSecurityLogDays} dagen. Alleen een paar mensen mogen het lezen, om misbruik te onderzoeken. Wij leggen vast wie het leest. Het internetadres van een medewerker komt er ook in bij inloggen, uitloggen en wijzigen van toegang.`,
        `Tegen misbruik tellen wij hoe vaak een e-mailadres of verbinding iets vraagt. Wij bewaren daarvoor een code waaruit het adres niet te lezen is, hoogstens een dag. Om u niet te veel mail te sturen, bewaren wij zo’n code ook bij een aanmelding of verzoek, hoogstens ${keepFirstLetterDays} dagen.`,
        `Vraagt u een nieuwe link? Dan bewaren wij ${keepLinkRequestDays} dagen een code van het adres dat u typte, waaruit het adres niet te lezen is.`,
        'Wat u op een formulier invult, blijft tot het versturen alleen in uw eigen browser. Sluit u het tabblad, dan is het weg.',
      ],
    },
    {
      title: 'Wat ziet een ander van uw bezoek?',
      text: 'De kaart en het zoeken op adres komen van PDOK, de kaartendienst van de overheid. Uw browser vraagt dat daar zelf op.',
      items: [
        'Bekijkt u een kaart, dan ziet PDOK het internetadres van uw apparaat en welk stuk kaart u bekijkt.',
        'Typt u een adres in, dan ziet PDOK ook wat u typt. Zoekt u op buurt of op de kaart, dan niet.',
        'Drukt u op ‘Gebruik mijn locatie’, dan vraagt uw browser u eerst om toestemming. Uw locatie gaat afgerond op ongeveer tien meter naar ons, en wij bewaren die niet.',
        'Onze computers en de mail draaien bij Amazon Web Services in Europa, die in onze opdracht werkt. Verder halen wij niets bij anderen op.',
      ],
    },
    {
      title: 'Uw rechten',
      text: 'U mag uw gegevens inzien, laten verbeteren of laten verwijderen. U mag bezwaar maken en een toestemming intrekken. Bent u coördinator van een groep? Dan kunt u uw gegevens inzien, opslaan, verbeteren en verwijderen op de pagina waar u de groep beheert. Stuur anders een mail naar de politie of uw gemeente. Bent u niet tevreden? Dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
      items: [],
    },
    {
      title: 'Versie',
      text: `Dit is versie ${region.termsVersion} van deze verklaring.`,
      items: [],
    },
  ],
} as const;
