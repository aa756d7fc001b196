import type { QueryActions } from '../aws/services.ts';
import type { Buses } from '../bus/bus.ts';
import { publishFeedback, type EventDestination } from '../mail/feedback.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import { SendingLimits, type MailLimits } from '../mail/sending-limits.ts';
import { sesActions, type SentMail } from '../mail/ses-actions.ts';
import type { Resolver } from '../template/resolver.ts';
import { emailIdentityShape, eventDestinationShape } from '../template/shapes.ts';
import { typed } from '../template/typed.ts';

const noLimits: MailLimits = { perSecond: undefined, perDay: undefined };

/** Builds a local SES with the template's identities and configuration sets; emails are delivered to the mailbox. */
export function buildMail(
  resolver: Resolver,
  mailbox: Mailbox,
  buses: Buses,
  limits: MailLimits = noLimits,
): QueryActions {
  const destinations: EventDestination[] = typed(
    resolver,
    'AWS::SES::ConfigurationSetEventDestination',
    eventDestinationShape,
  )
    .filter(
      ({ model: { EventDestination: each } }) =>
        each.Enabled && each.EventBridgeDestination !== undefined,
    )
    .map(({ model }) => ({
      configurationSet: model.ConfigurationSetName,
      eventTypes: model.EventDestination.MatchingEventTypes,
    }));
  const identities = typed(resolver, 'AWS::SES::EmailIdentity', emailIdentityShape).map(
    ({ model }) => ({
      identity: model.EmailIdentity,
      configurationSet: model.ConfigurationSetAttributes?.ConfigurationSetName,
    }),
  );
  const onSent = (mail: SentMail): Promise<void> => publishFeedback(mail, destinations, buses);
  return sesActions({ mailbox, identities, limits: new SendingLimits(limits, Date.now), onSent });
}
