import { region } from 'virtual:region';
import { codesIn, namedMunicipality } from '../../../shared/regions/municipality.ts';
import { Page } from '../../components/page.tsx';
import { Paragraph } from '../../components/text.tsx';
import { circleTexts as texts } from '../../texts/circle.ts';
import { NavList } from '../nav-list.tsx';
import { useOfficer } from '../officer-context.ts';
import { Circle } from './circle.tsx';

/** Links to the circles of the municipalities where the officer may see groups; shows a single one directly. */
export default function CirclesPage() {
  const { rights } = useOfficer();
  const codes = codesIn(region, rights['groups.see'] ?? []);
  const [only, ...others] = codes;
  if (only !== undefined && others.length === 0) return <Circle municipality={only} />;
  return (
    <Page title={texts.title} lead={texts.lead}>
      {codes.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      <NavList
        pages={codes.map((code) => ({
          path: `/beheerdersgroepen/${code}`,
          name: namedMunicipality(region, code).name,
        }))}
      />
    </Page>
  );
}
