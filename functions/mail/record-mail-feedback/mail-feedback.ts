import * as z from 'zod';

const mail = z.object({ messageId: z.string().min(1) });

/** What SES puts on the default bus, as far as we use it. The addresses in it are not read. */
const delivery = z.discriminatedUnion('detail-type', [
  z.object({
    'detail-type': z.literal('Email Bounced'),
    detail: z.object({ mail, bounce: z.object({ bounceType: z.string() }) }),
  }),
  z.object({ 'detail-type': z.literal('Email Complaint Received'), detail: z.object({ mail }) }),
]);

/** Reads SES's feedback; undefined for a passing bounce, such as a full mailbox. Throws a ZodError, or a SyntaxError. */
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
