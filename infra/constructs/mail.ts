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
      // Letters contain names and addresses, so a bounce is better than delivery over an unencrypted connection.
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      reputationMetrics: true,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    this.configurationSet.addEventDestination('Feedback', {
      destination: EventDestination.eventBus(
        EventBus.fromEventBusName(this, 'DefaultBus', 'default'),
      ),
      events: [EmailSendingEvent.BOUNCE, EmailSendingEvent.COMPLAINT],
    });
    this.identity = new EmailIdentity(this, 'Identity', {
      identity: Identity.domain(config.domainName),
      configurationSet: this.configurationSet,
      dkimIdentity: DkimIdentity.easyDkim(EasyDkimSigningKeyLength.RSA_2048_BIT),
      mailFromDomain: `mail.${config.domainName}`,
      mailFromBehaviorOnMxFailure: MailFromBehaviorOnMxFailure.USE_DEFAULT_VALUE,
      feedbackForwarding: false,
    });
    this.identity.dkimRecords.forEach((record, index) => {
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

  /** Allows mail to be sent only from this address and with this configuration set. */
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
