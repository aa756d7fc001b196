import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { ButtonLink } from '../../components/links.tsx';
import { Page } from '../../components/page.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { deskHelpTexts } from '../../texts/desk-help.ts';
import { endTour } from './tour-offer.tsx';

const texts = deskHelpTexts.tour;

/** Shows somebody who is new to the desk how the work is done, one step at a time. */
export default function TourPage() {
  const [at, setAt] = useState(0);
  const { steps } = texts;
  const step = steps[at];
  const isLast = at === steps.length - 1;
  return (
    <Page title={texts.title} lead={texts.lead}>
      <section aria-live="polite">
        <Paragraph kind="small">{texts.step(at + 1, steps.length)}</Paragraph>
        <Heading2>{step?.title}</Heading2>
        <Paragraph>{step?.text}</Paragraph>
      </section>
      {at > 0 && (
        <Button kind="secondary-action" onPress={() => setAt(at - 1)}>
          {texts.previous}
        </Button>
      )}
      {isLast ? (
        <ButtonLink to="/">{texts.end}</ButtonLink>
      ) : (
        <Button
          onPress={() => {
            setAt(at + 1);
            if (at + 1 === steps.length - 1) endTour();
          }}
        >
          {texts.next}
        </Button>
      )}
    </Page>
  );
}
