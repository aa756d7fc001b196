import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';

/** The sending domain and the configuration set that reports bounces and complaints to the default bus. */
export class Mail extends Construct {
  readonly from: string;
  readonly configurationSet: ConfigurationSet;
  private readonly identity: EmailIdentity;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    this.from = `noreply@${config.domainName}`;
    this.configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: deploymentName(config),
      // The mails carry names and addresses: rather a bounce than a line without encryption.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(EventBus.fromEventBusName(this, 'DefaultBus', 'default')),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(config.domainName),
      configurationSet: this.configurationSet,
      mailFromDomain: `mail.${config.domainName}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    });
    this.identity.dkimRecords.forEach((record, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, { description: 'CNAME record for DKIM', value: `${record.name} CNAME ${record.value}` });
    });
  }

  /** Sending, from this address and with this configuration set only. */
  sendStatement(): PolicyStatement {
    const configurationSetArn = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSet.configurationSetName,
    });
    return new PolicyStatement({
      effect: Effect.ALLOW,
      actions: ['ses:SendRawEmail'],
      resources: [this.identity.emailIdentityArn, configurationSetArn],
      conditions: { StringEquals: { 'ses:FromAddress': this.from } },
    });
  }
}
