import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { Page } from '../../components/page.tsx';
import { Heading2, NumberedList, Paragraph } from '../../components/text.tsx';
import { onBehalfTexts } from '../../texts/on-behalf.ts';

const texts = onBehalfTexts.done;

interface RegisteredProps {
  readonly email: string;
  readonly confirmBy: string;
  readonly onAnother: () => void;
}

/** Tells the officer what happens next with a registration that was just sent. */
export function Registered({ email, confirmBy, onAnother }: RegisteredProps) {
  return (
    <Page title={texts.title} pageKey="done">
      <Alert kind="ok">
        <Paragraph>{texts.mailed(email)}</Paragraph>
      </Alert>
      <Heading2>{texts.next}</Heading2>
      <NumberedList items={texts.steps(confirmBy)} />
      <Paragraph>{texts.noMail}</Paragraph>
      <div className="actions">
        <Button kind="secondary-action" onPress={onAnother}>
          {texts.another}
        </Button>
      </div>
    </Page>
  );
}
