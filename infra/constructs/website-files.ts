import { RemovalPolicy, Stack, Validations, type CfnElement } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import {
  BucketDeployment,
  CacheControl,
  Source,
  type BucketDeploymentProps,
} from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { sharesDeployment } from '../../shared/regions/region-path.ts';
import type { Config } from '../config.ts';
import { logGroupNameOf } from '../names.ts';
import { retention } from '../retention.ts';

export interface WebsiteFilesProps {
  readonly config: Config;
  readonly bucket: IBucket;
  readonly distribution: Distribution;
  /** Folder that contains the built site. */
  readonly folder: string;
}

/** The media types of the assets that are text, by file extension. */
const assetTypes = {
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
} as const;

/** The pages that are served in place of a route that people open, if the API cannot respond. */
const unavailablePages = 'unavailable/*';

const inUtf8 = (type: string): string => `${type}; charset=utf-8`;

/** The paths of all pages, which CloudFront must fetch again after a deployment. */
function pagePaths({ regions }: Config): string[] {
  if (!sharesDeployment(regions)) return ['/index.html', '/bureau/index.html'];
  const ofRegions = regions.flatMap((region) => [
    `/${region}/index.html`,
    `/${region}/bureau/index.html`,
  ]);
  return ['/index.html', '/not-found.html', ...ofRegions];
}

/**
 * Copies the built site to the bucket: first the assets, which are cached for ever; then the pages, which browsers
 * revalidate each time. Browsers do not store the desk's page at all. Regions that share the deployment each have their
 * own folder, with their own assets and pages.
 */
export class WebsiteFiles extends Construct {
  constructor(scope: Construct, id: string, props: WebsiteFilesProps) {
    super(scope, id);
    const shared = {
      sources: [Source.asset(props.folder)],
      destinationBucket: props.bucket,
      retainOnDelete: props.config.stage === 'prod',
      // Without this, the CDK creates a log group whose entries are kept for two years.
      logGroup: new LogGroup(this, 'Logs', {
        logGroupName: logGroupNameOf(props.config, 'website-files'),
        retention: retention.logDays,
        removalPolicy: RemovalPolicy.DESTROY,
      }),
    };
    const deploy = (name: string, more: Omit<BucketDeploymentProps, keyof typeof shared>) =>
      new BucketDeployment(this, name, { ...shared, ...more });
    // The second pattern is for the assets of the desk and of regions that share the site.
    const assetPatterns = ['assets/*', '*/assets/*'];
    // Keep old assets, because a page that is still open may request them.
    const asAssets = {
      exclude: ['*'],
      prune: false,
      cacheControl: [CacheControl.fromString('public, max-age=31536000, immutable')],
    };
    const asPages = {
      cacheControl: [CacheControl.fromString('public, max-age=0, must-revalidate')],
    };
    const inOrder = [
      deploy('Assets', { ...asAssets, include: assetPatterns }),
      // Text is copied again to give it a character set, which is missing from the media type that is derived from the
      // name of a file. A deployment gives all its files the same type, so every type needs a deployment of its own.
      ...Object.entries(assetTypes).map(([ending, type]) =>
        deploy(`Assets-${ending}`, {
          ...asAssets,
          include: assetPatterns.map((pattern) => `${pattern}.${ending}`),
          contentType: inUtf8(type),
        }),
      ),
      deploy('Pages', {
        ...asPages,
        exclude: [...assetPatterns, '*.txt', '*.html', unavailablePages],
      }),
      deploy('Pages-txt', {
        ...asPages,
        exclude: ['*'],
        include: ['*.txt'],
        contentType: inUtf8('text/plain'),
      }),
      deploy('Pages-html', {
        ...asPages,
        exclude: ['*'],
        include: ['*.html'],
        contentType: inUtf8('text/html'),
      }),
      // These pages are named after the routes in whose place they are served, so their names have no extension.
      deploy('Unavailable', {
        cacheControl: [CacheControl.fromString('no-store')],
        exclude: ['*'],
        include: [unavailablePages],
        contentType: inUtf8('text/html'),
      }),
      deploy('Desk-html', {
        cacheControl: [CacheControl.fromString('no-store')],
        prune: false,
        exclude: ['*'],
        include: ['bureau/index.html', '*/bureau/index.html'],
        contentType: inUtf8('text/html'),
        distribution: props.distribution,
        distributionPaths: pagePaths(props.config),
      }),
    ];
    for (const [index, deployment] of inOrder.entries())
      deployment.node.addDependency(...inOrder.slice(0, index));
    this.acknowledgeFindings(props.bucket);
  }

  /**
   * Acknowledges the cdk-nag findings about the function that the CDK creates for BucketDeployment. Each stack has one
   * such function, outside this construct.
   */
  private acknowledgeFindings(bucket: IBucket): void {
    const stack = Stack.of(this);
    const bucketId = stack.getLogicalId(bucket.node.defaultChild as CfnElement);
    const deploymentFunctions = stack.node.children.filter(({ node }) =>
      node.id.startsWith('Custom::CDKBucketDeployment'),
    );
    const reason =
      "The CDK's own BucketDeployment: it runs only during a deployment, and copies the CDK's assets to this bucket.";
    const wildcards = [
      ...['GetObject', 'GetBucket', 'List', 'DeleteObject', 'Abort'].map(
        (action) => `Action::s3:${action}*`,
      ),
      `Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*`,
      `Resource::<${bucketId}.Arn>/*`,
      // The CDK does not limit the permission to invalidate cached files to one distribution.
      'Resource::*',
    ].map((finding) => `AwsSolutions-IAM5[${finding}]`);
    const managedPolicy =
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]';
    for (const construct of deploymentFunctions) {
      Validations.of(construct).acknowledge(
        ...[managedPolicy, 'AwsSolutions-L1', ...wildcards].map((id) => ({ id, reason })),
      );
    }
  }
}
