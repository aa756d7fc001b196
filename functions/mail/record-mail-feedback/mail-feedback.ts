import * as z from 'zod';

const mail = z.object({ messageId: z.string().min(1) });

/**
 * The fields that we use from the events that SES puts on the default bus. The email addresses in these events are not
 * read.
 */
const delivery = z.discriminatedUnion('detail-type', [
  z.object({
    'detail-type': z.literal('Email Bounced'),
    detail: z.object({ mail, bounce: z.object({ bounceType: z.string() }) }),
  }),
  z.object({ 'detail-type': z.literal('Email Complaint Received'), detail: z.object({ mail }) }),
]);

/**
 * Parses SES feedback; returns undefined for a transient bounce, such as a full mailbox. Throws ZodError or SyntaxError
 * if the body is malformed.
 */
export function parseMailFeedback(
  body: string,
): { kind: 'bounced' | 'complained'; messageId: string } | undefined {
  const feedback = delivery.parse(JSON.parse(body));
  const { messageId } = feedback.detail.mail;
  if (feedback['detail-type'] === 'Email Complaint Received')
    return { kind: 'complained', messageId };
  return feedback.detail.bounce.bounceType === 'Permanent'
    ? { kind: 'bounced', messageId }
    : undefined;
}
