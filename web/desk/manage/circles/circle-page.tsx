import { useState } from 'react';
import { region } from 'virtual:region';
import { useParams } from 'wouter';
import { namedMunicipality } from '../../../../shared/regions/municipality.ts';
import { Alert } from '../../../components/alert.tsx';
import { TextLink } from '../../../components/links.tsx';
import { Page } from '../../../components/page.tsx';
import { circleLinkTexts as texts } from '../../../texts/circle-links.ts';
import { WithDesk } from '../with-desk.tsx';
import { CircleLinkForm } from './circle-link-form.tsx';

/** Lets the desk manager change the invite link of one municipality's circle. */
export default function CirclePage() {
  const { code } = useParams();
  const [done, setDone] = useState(false);
  if (done)
    return (
      <Page title={texts.form.done}>
        <Alert kind="ok" title={texts.form.doneText} live />
        <BackToCircles />
      </Page>
    );
  return (
    <WithDesk title={texts.title}>
      {({ version, circles }) => {
        const circle = circles.find(({ municipality }) => municipality === code);
        if (!circle)
          return (
            <Page title={texts.gone}>
              <BackToCircles />
            </Page>
          );
        const { name } = namedMunicipality(region, circle.municipality);
        return (
          <Page title={texts.form.title(name)} lead={texts.form.lead}>
            <CircleLinkForm circle={circle} version={version} onDone={() => setDone(true)} />
            <BackToCircles />
          </Page>
        );
      }}
    </WithDesk>
  );
}

function BackToCircles() {
  return (
    <p>
      <TextLink to="/beheer/beheerdersgroepen">{texts.back}</TextLink>
    </p>
  );
}
