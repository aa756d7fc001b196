import type { Region } from '../../shared/regions/region.ts';
import { formatList } from './format.ts';
import { rulesTexts, saar } from './rules.ts';

/** A document to print or keep: a page, and a plain-text download with the same name. */
export interface StarterDocument {
  readonly id: 'brief' | 'checklist' | 'spelregels';
  readonly title: string;
  readonly intro: string;
  readonly parts: readonly {
    readonly title?: string;
    readonly text?: string;
    readonly items?: readonly string[];
    /** Whether to show tick boxes instead of bullets. */
    readonly tick?: boolean;
  }[];
}

export function starterDocuments(region: Region): readonly StarterDocument[] {
  const municipalities = formatList(region.municipalities.map(({ name }) => name));
  return [
    {
      id: 'brief',
      title: 'Voorbeeldbrief voor uw buren',
      intro: 'Vul in wat tussen haakjes staat en doe de brief bij uw buren in de bus.',
      parts: [
        { text: 'Beste buren,' },
        {
          text: 'Samen zien wij meer dan alleen. Daarom willen wij in [onze straten] een WhatsApp-buurtgroep beginnen. In de groep waarschuwen wij elkaar als er iets verdachts gebeurt. Wie iets ziet, belt eerst 112 en schrijft daarna in de groep.',
        },
        {
          text: 'De groep is van ons als bewoners. Politie en gemeente lezen niet mee. Zij weten wel dat de groep er is en wie de coördinator is.',
        },
        {
          text: 'Meedoen is vrijwillig en u kunt altijd stoppen. De groep is alleen voor veiligheid, dus geen verkoop en geen grapjes.',
        },
        {
          text: 'Doet u mee? Laat het weten aan [naam] op [telefoonnummer], of kom op [dag en tijd] naar [plaats]. Daar spreken wij de spelregels af.',
        },
        { text: 'Met vriendelijke groet,' },
        { text: '[uw naam en straat]' },
      ],
    },
    {
      id: 'checklist',
      title: 'Checklist voor een nieuwe groep',
      intro: `Voor wie een buurtgroep begint in ${municipalities}.`,
      parts: [
        {
          title: 'Vooraf',
          tick: true,
          items: [
            'Ik heb gekeken of er al een groep is.',
            'Ik heb met minstens drie buren gesproken.',
            'Wij hebben twee coördinatoren: als de een weg is, is de ander er.',
            'Wij weten welke straten erbij horen.',
          ],
        },
        {
          title: 'De groep aanmelden',
          tick: true,
          items: [
            'Ik heb de groep aangemeld, als ‘in oprichting’ of als ‘actief’.',
            'Ik heb mijn e-mailadres bevestigd met de link in de mail.',
            'Politie of gemeente heeft de aanmelding goedgekeurd.',
            'Ik ken de coördinatoren van de groepen vlakbij.',
          ],
        },
        {
          title: 'De groep in WhatsApp',
          tick: true,
          items: [
            `De groep is gemaakt, met een duidelijke naam en hoogstens ${region.participantsLimit} deelnemers.`,
            'De spelregels staan in de beschrijving van de groep.',
            'Alleen buren die dat zelf willen, zijn toegevoegd.',
            'Iedereen weet: eerst 112, dan appen.',
            'De coördinatoren laten nieuwe deelnemers zelf toe.',
          ],
        },
        {
          title: 'Daarna',
          tick: true,
          items: [
            'Wij hebben een presentatie van de politie gevraagd.',
            'Wij praten één keer per jaar over hoe het gaat.',
            'Stopt een coördinator? Dan is er een opvolger, of wij melden dat de groep stopt.',
          ],
        },
      ],
    },
    {
      id: 'spelregels',
      title: 'Spelregels van onze buurtgroep',
      intro: 'Deel deze pagina uit aan iedereen die meedoet.',
      parts: [
        {
          title: 'Ziet u iets verdachts? Denk aan SAAR',
          items: saar.map(({ word, text }) => `${word}. ${text}`),
        },
        { title: rulesTexts.group.title, items: rulesTexts.group.items(region) },
        { title: rulesTexts.leave.title, text: rulesTexts.leave.text },
      ],
    },
  ];
}

/** A document as plain text, wrapped at 76 columns. */
export function plainText({ title, intro, parts }: StarterDocument): string {
  const blocks = parts.map((part) =>
    [
      part.title && `${part.title}\n${'-'.repeat(part.title.length)}`,
      part.text && wrapped(part.text, ''),
      ...(part.items ?? []).map((item) => wrapped(item, part.tick ? '[ ] ' : '- ')),
    ]
      .filter(Boolean)
      .join('\n'),
  );
  return `${[`${title}\n${'='.repeat(title.length)}`, wrapped(intro, ''), ...blocks].join('\n\n')}\n`;
}

const lineLength = 76;

function wrapped(text: string, mark: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (mark.length + line.length + 1 + word.length <= lineLength)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines
    .map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`)
    .join('\n');
}

/** The path of the plain-text version of a document. */
export function plainTextAddress(id: StarterDocument['id']): string {
  return `/downloads/${id}.txt`;
}
