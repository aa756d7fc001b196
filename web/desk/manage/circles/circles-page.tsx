import { region } from 'virtual:region';
import { namedMunicipality } from '../../../../shared/regions/municipality.ts';
import { TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { circleLinkTexts as texts } from '../../../texts/circle-links.ts';
import { ManageNav } from '../manage-nav.tsx';
import { WithDesk } from '../with-desk.tsx';

/** Lists the invite links of the region's circles, one circle for each municipality. */
export default function CirclesPage() {
  return (
    <WithDesk title={texts.title}>
      {({ circles }) => (
        <Page title={texts.title} lead={texts.lead} above={<ManageNav />}>
          <ul className="desk-people">
            {circles.map(({ municipality, inviteLink }) => {
              const { name } = namedMunicipality(region, municipality);
              return (
                <li key={municipality}>
                  <p className="desk-words">
                    <strong>{name}</strong>
                    <br />
                    {inviteLink ?? texts.none}
                  </p>
                  <TextLink to={`/beheer/beheerdersgroepen/${municipality}`}>
                    {texts.change} <span className="visually-hidden">{name}</span>
                  </TextLink>
                </li>
              );
            })}
          </ul>
        </Page>
      )}
    </WithDesk>
  );
}
