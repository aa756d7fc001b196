import { showMailRoute } from '../../shared/routes/mail/show-mail.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { Alert } from '../components/alert.tsx';
import { Paragraph } from '../components/text.tsx';
import { mailTexts } from '../texts/mail.ts';

const readMail = () => callRoute(showMailRoute, {});

/**
 * For pages that have just promised an email: if an operator has stopped the region's mail, says that the email will
 * come later. Shows nothing if the API cannot tell.
 */
export function MailLater() {
  const { response } = useResponse(readMail);
  if (!response?.ok || !response.value.stopped) return null;
  return (
    <Alert kind="info" title={mailTexts.later} live>
      <Paragraph>{mailTexts.laterText}</Paragraph>
    </Alert>
  );
}
