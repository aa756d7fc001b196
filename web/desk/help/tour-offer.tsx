import { useState } from 'react';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { TextLink } from '../../components/links.tsx';
import { Paragraph } from '../../components/text.tsx';
import { lastingStorage } from '../../storage/browser-storage.ts';
import { deskTexts } from '../../texts/desk.ts';

const texts = deskTexts.first.tour;
const place = 'desk-tour-ended';

/** Offers the tour until somebody has finished or declined it in this browser. */
export function TourOffer() {
  const [ended, setEnded] = useState(() => lastingStorage.read(place) === true);
  if (ended) return undefined;
  return (
    <Alert kind="info" title={texts.title}>
      <Paragraph>
        {texts.text} <TextLink to="/hulp/rondleiding">{texts.start}</TextLink>.
      </Paragraph>
      <Button
        kind="secondary-action"
        onPress={() => {
          endTour();
          setEnded(true);
        }}
      >
        {texts.dismiss}
      </Button>
    </Alert>
  );
}

/** Remembers in this browser that the tour need not be offered again. */
export function endTour(): void {
  lastingStorage.write(place, true);
}
