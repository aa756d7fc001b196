import { CfnOutput, Stack } from 'aws-cdk-lib';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  DkimIdentity,
  EasyDkimSigningKeyLength,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  MailFromBehaviorOnMxFailure,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';

/** A deployment has one configuration set, with the same name as the deployment. */
export const mailConfigurationSetName = deploymentName;

export function mailSender(config: Config): string {
  return `noreply@${config.domainName}`;
}

/** Allows mail to be sent only from the deployment's address and with its configuration set. */
export function sendMailStatement(scope: Construct, config: Config): PolicyStatement {
  const arnOf = (resource: string, resourceName: string): string =>
    Stack.of(scope).formatArn({ service: 'ses', resource, resourceName });
  return new PolicyStatement({
    effect: Effect.ALLOW,
    actions: ['ses:SendRawEmail'],
    resources: [
      arnOf('identity', config.domainName),
      arnOf('configuration-set', mailConfigurationSetName(config)),
    ],
    conditions: { StringEquals: { 'ses:FromAddress': mailSender(config) } },
  });
}

/** The sending domain and the configuration set that reports bounces and complaints to the default bus. */
export class Mail extends Construct {
  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const configurationSet = new ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName: mailConfigurationSetName(config),
      // Letters contain names and addresses, so a bounce is better than delivery over an unencrypted connection.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      ),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    const identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(config.domainName),
      configurationSet,
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: `mail.${config.domainName}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    });
    identity.dkimRecords.forEach((record, index) => {
      new CfnOutput(this, `Dkim${index + 1}`, {
        description: 'CNAME record for DKIM',
        value: `${record.name} CNAME ${record.value}`,
      });
    });
    this.outputDnsRecords(config.domainName);
  }

  /** Outputs the DNS records to add for the domain; they are printed on deployment. */
  private outputDnsRecords(domain: string): void {
    const output = (id: string, description: string, value: string) =>
      new CfnOutput(this, id, { description, value });
    output(
      'FromMx',
      'Receives bounces',
      `mail.${domain} MX 10 feedback-smtp.${Stack.of(this).region}.amazonses.com`,
    );
    output(
      'FromSpf',
      'Who may send with our envelope sender',
      `mail.${domain} TXT "v=spf1 include:amazonses.com -all"`,
    );
    output(
      'SiteSpf',
      'Nobody may send with the site itself as envelope sender',
      `${domain} TXT "v=spf1 -all"`,
    );
    output(
      'Dmarc',
      'Start with p=none, end with p=reject',
      `_dmarc.${domain} TXT "v=DMARC1; p=none; adkim=s; aspf=r; rua=mailto:MAILBOX"`,
    );
  }
}
