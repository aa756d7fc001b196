import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { deploymentName, type Config } from '../config.ts';

/** Maximum number of requests from one IP address in five minutes. Loading a page with its map takes a few dozen. */
const requestsPerAddress = 1000;

/**
 * A copy of the problem `too-many-requests` of the HTTP interface; `infra` is not allowed to import the original. The
 * text says five minutes, because the firewall counts requests over that period.
 */
const problem = {
  type: '/problems/too-many-requests',
  title: 'Er zijn te veel verzoeken gedaan',
  status: 429,
  detail: 'Wacht vijf minuten en probeer het nog een keer.',
};
const problemBody = 'TooManyRequests';
const tooManyRequests = {
  responseCode: 429,
  customResponseBodyKey: problemBody,
  responseHeaders: [{ name: 'Retry-After', value: '300' }],
};

/** The firewall in front of CloudFront. It does not sample requests, because their URLs may contain tokens. */
export class Firewall extends Construct {
  readonly webAclArn: string;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    this.webAclArn = new CfnWebACL(this, 'WebAcl', {
      name: deploymentName(config),
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visibility('All'),
      // A drawn area of 500 positions exceeds the 16 KB that the firewall inspects by default.
      associationConfig: { requestBody: { CLOUDFRONT: { defaultSizeInspectionLimit: 'KB_64' } } },
      customResponseBodies: {
        [problemBody]: { contentType: 'APPLICATION_JSON', content: JSON.stringify(problem) },
      },
      rules: [
        {
          name: 'RequestsPerAddress',
          priority: 0,
          action: { block: { customResponse: tooManyRequests } },
          statement: { rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' } },
          visibilityConfig: visibility('RequestsPerAddress'),
        },
        managed(1, 'AWSManagedRulesAmazonIpReputationList'),
        managed(2, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // Large bodies are counted but not blocked, because the functions themselves reject a body of more than 64 KB,
        // with a message that tells people what to do.
        managed(3, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
      ],
    }).attrArn;
  }
}

function managed(
  priority: number,
  name: string,
  countOnly: readonly string[] = [],
): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: countOnly.map((rule) => ({
          name: rule,
          actionToUse: { count: {} },
        })),
      },
    },
    visibilityConfig: visibility(name),
  };
}

function visibility(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
