export const openDataTexts = {
  title: 'Open gegevens',
  lead: 'Het overzicht van groepen mag u gebruiken in uw eigen kaart of programma. Er staan geen gegevens van personen in.',
  gis: {
    title: 'In een GIS-programma',
    text: 'Het overzicht is er als OGC API - Features. Een programma als QGIS of ArcGIS laadt de groepen met dit adres en ziet daarna zelf wat er verandert.',
    address: 'Adres van de dienst',
    steps: [
      'Kies in QGIS het menu Kaartlagen, dan Laag toevoegen en WFS / OGC API - Features-laag.',
      'Maak een nieuwe verbinding met het adres hierboven en kies als versie ‘OGC API - Features’.',
      'Maak verbinding en voeg de laag met de groepen toe.',
    ],
  },
  file: {
    title: 'Als bestand',
    text: 'Alle groepen in één keer, als GeoJSON (RFC 7946, WGS 84) of als JSON:',
    geoJson: 'Groepen als GeoJSON',
    json: 'Groepen als JSON',
  },
  fields: {
    title: 'Wat staat erin?',
    items: [
      ['reference', 'de referentie van de groep; die verandert nooit'],
      ['name', 'de naam van de groep'],
      ['municipality, municipalityCode', 'de gemeente, met de code van het CBS'],
      ['phase', 'running: actief; forming: in oprichting'],
      ['participants', 'het aantal deelnemers in grote stappen'],
      ['streets', 'het gebied in woorden'],
      ['activeSince', 'sinds wanneer de groep in het overzicht staat'],
      ['joining', 'of bewoners kunnen vragen om mee te doen: open, full of paused'],
      ['neighbours', 'het aantal groepen vlakbij'],
    ],
  },
  fair: 'Het antwoord heeft een ETag: vraag niet vaker dan nodig, en stuur de ETag mee.',
  interface: {
    title: 'Voor ontwikkelaars',
    text: 'Alles wat de dienst kan, staat in een beschrijving volgens OpenAPI 3.1.',
    page: 'Lees de beschrijving',
    file: 'openapi.json',
  },
} as const;

/** Text for the page that describes the API. */
export const interfaceTexts = {
  title: 'Beschrijving van de interface',
  lead: (version: string) =>
    `Versie ${version}, volgens de Nederlandse API Design Rules. Het origineel is`,
  back: 'Open gegevens',
  credential: 'Met de link uit een mail',
  parameters: 'Parameters',
  required: 'verplicht',
  body: 'Verzoek',
  response: (status: string) => `Antwoord ${status}`,
  problems: 'Problemen',
  example: 'Voorbeeld',
} as const;
