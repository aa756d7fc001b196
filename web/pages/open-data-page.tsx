import { siteAddress } from '../base-path.ts';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { FactList, Heading2, NumberedList, Paragraph } from '../components/text.tsx';
import { openDataTexts as texts } from '../texts/open-data.ts';

export default function OpenDataPage() {
  const { gis, file, fields } = texts;
  const { origin } = window.location;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Heading2>{gis.title}</Heading2>
      <Paragraph>{gis.text}</Paragraph>
      <FactList
        facts={[[gis.address, <code key="address">{origin + siteAddress('/v1/ogc')}</code>]]}
      />
      <NumberedList items={gis.steps} />
      <Heading2>{file.title}</Heading2>
      <Paragraph>{file.text}</Paragraph>
      <p className="page-links">
        <DataLink to="/v1/groups?f=geojson">{file.geoJson}</DataLink>
        <DataLink to="/v1/groups?f=json">{file.json}</DataLink>
      </p>
      <Heading2>{fields.title}</Heading2>
      <FactList facts={fields.items} />
      <Paragraph>{texts.fair}</Paragraph>
      <Heading2>{texts.interface.title}</Heading2>
      <Paragraph>{texts.interface.text}</Paragraph>
      <p className="page-links">
        <TextLink to="/gegevens/interface">{texts.interface.page}</TextLink>
        <DataLink to="/v1/openapi.json">{texts.interface.file}</DataLink>
      </p>
    </Page>
  );
}

/** This is a plain link to the API, because the router handles only pages. */
function DataLink({ to, children }: { to: string; children: string }) {
  return (
    <a className="utrecht-link utrecht-link--html-a" href={siteAddress(to)}>
      {children}
    </a>
  );
}
