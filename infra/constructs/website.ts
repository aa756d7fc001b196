import { Duration, RemovalPolicy, SecretValue, Validations } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CacheHeaderBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, OriginGroup, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  ObjectOwnership,
  type IBucket,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { regionHeader, sharesDeployment } from '../../shared/regions/region-path.ts';
import { finishSignInRoute } from '../../shared/routes/desk/finish-sign-in.ts';
import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { deploymentName, type Config } from '../config.ts';
import { secretNameOf } from '../names.ts';
import { retention } from '../retention.ts';
import { edgeFunctionCode } from './edge-functions.ts';
import { originHeader } from './interface.ts';
import { interfaceHeaders, websiteHeaders } from './security-headers.ts';
import { WebsiteFiles } from './website-files.ts';

export interface WebsiteProps {
  readonly config: Config;
  readonly certificateArn: string;
  readonly webAclArn: string;
  /** Host name of the HTTP API. */
  readonly interfaceHost: string;
  /** Folder that contains the built web application. */
  readonly webFolder: string;
}

/** The routes that people open by following a link, so that their browser shows whatever the response is. */
const openedRoutes = [startSignInRoute, finishSignInRoute];

/** The statuses with which API Gateway itself refuses a request, or reports that a function failed or was too slow. */
const unavailable = [429, 500, 502, 503, 504];

/**
 * If CloudFront is not allowed to list the bucket, S3 returns 403 instead of 404 for a missing file, which suggests to
 * visitors that the page is forbidden.
 */
const originAccessLevels = [AccessLevel.READ, AccessLevel.LIST];

const openDataPaths = ['v1/groups*', 'v1/ogc*', 'v1/network', 'v1/openapi.json'];

/**
 * Serves the application from a private bucket, and the HTTP interface under /v1/, on a single public host. Regions
 * that share the deployment have their pages and interface under /<region>/.
 */
export class Website extends Construct {
  readonly distribution: Distribution;
  readonly bucket: IBucket;

  constructor(scope: Construct, id: string, props: WebsiteProps) {
    super(scope, id);
    const { config } = props;
    this.bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(retention.replacedFileDays) }],
      removalPolicy: config.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const behaviour = this.interfaceBehaviour(props);
    const openData = { ...behaviour, cachePolicy: this.publicReads() };
    this.distribution = new Distribution(this, 'Distribution', {
      // A new revision makes CloudFormation read the origin secret again after a rotation.
      comment: `${deploymentName(config)}, origin key ${config.originKeyRevision}`,
      domainNames: [config.domainName],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', props.certificateArn),
      webAclId: props.webAclArn,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultRootObject: 'index.html',
      defaultBehavior: this.applicationBehaviour(config),
      additionalBehaviors: {
        ...interfacePaths(config, openDataPaths, openData),
        ...this.openedPaths(config, behaviour),
        ...interfacePaths(config, ['v1/*'], {
          ...behaviour,
          cachePolicy: CachePolicy.CACHING_DISABLED,
        }),
      },
    });
    new WebsiteFiles(this, 'Files', {
      config,
      bucket: this.bucket,
      distribution: this.distribution,
      folder: props.webFolder,
    });
    this.acknowledgeFindings();
  }

  private applicationBehaviour(config: Config): BehaviorOptions {
    const route = new EdgeFunction(this, 'ServeApplication', {
      comment: 'Serves index.html for every page of the application',
      code: FunctionCode.fromInline(edgeFunctionCode('serve-application', config.regions)),
    });
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, { originAccessLevels }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: websiteHeaders(this, 'ApplicationHeaders'),
      functionAssociations: [{ function: route, eventType: FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    };
  }

  private interfaceBehaviour(props: WebsiteProps): BehaviorOptions {
    const takeRegion = new EdgeFunction(this, 'TakeRegion', {
      comment: 'Takes the region out of the path of a request to the interface',
      code: FunctionCode.fromInline(edgeFunctionCode('take-region', props.config.regions)),
    });
    return {
      origin: new HttpOrigin(props.interfaceHost, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        // CloudFormation resolves this dynamic reference during deployment, so the secret does not appear in any
        // template.
        customHeaders: {
          [originHeader]: SecretValue.secretsManager(
            secretNameOf(props.config, 'origin'),
          ).unsafeUnwrap(),
        },
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy: interfaceHeaders(this, `InterfaceHeaders`),
      functionAssociations: [{ function: takeRegion, eventType: FunctionEventType.VIEWER_REQUEST }],
      compress: true,
    };
  }

  /**
   * The behaviour of each route that people open. API Gateway's own errors are JSON and cannot be changed, so CloudFront
   * serves a page that says what to do instead of them, and of the same errors of our functions. A custom error page
   * would not do, because it would replace the errors of every other route as well.
   */
  private openedPaths(
    config: Config,
    { origin, ...behaviour }: BehaviorOptions,
  ): Record<string, BehaviorOptions> {
    const paths = openedRoutes.map(({ id, path }) => {
      const page = S3BucketOrigin.withOriginAccessControl(this.bucket, {
        originPath: `/unavailable/${id}`,
        originAccessLevels,
      });
      const withPage = new OriginGroup({
        primaryOrigin: origin,
        fallbackOrigin: page,
        fallbackStatusCodes: unavailable,
      });
      return interfacePaths(config, [path.slice(1)], {
        ...behaviour,
        origin: withPage,
        cachePolicy: CachePolicy.CACHING_DISABLED,
        allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      });
    });
    return Object.assign({}, ...paths) as Record<string, BehaviorOptions>;
  }

  /**
   * Open data may be cached for as long as its Cache-Control header allows; JSON and GeoJSON are cached separately, and
   * so is each region. By the time a request reaches the cache, its path no longer contains the region, so the cache
   * key must include the region header.
   */
  private publicReads(): CachePolicy {
    return new CachePolicy(this, 'PublicReads', {
      minTtl: Duration.seconds(0),
      defaultTtl: Duration.seconds(0),
      maxTtl: Duration.hours(1),
      queryStringBehavior: CacheQueryStringBehavior.all(),
      headerBehavior: CacheHeaderBehavior.allowList('Accept', regionHeader),
      enableAcceptEncodingBrotli: true,
      enableAcceptEncodingGzip: true,
    });
  }

  private acknowledgeFindings(): void {
    const noAddresses =
      "A log of every request would hold visitors' IP addresses; the API's own log has none, and the firewall keeps counts.";
    Validations.of(this.bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason: `Only CloudFront reads this bucket. ${noAddresses}`,
    });
    Validations.of(this.distribution).acknowledge(
      { id: 'AwsSolutions-CFR3', reason: noAddresses },
      {
        id: 'AwsSolutions-CFR1',
        reason: 'Residents and officers also travel, and the overview is public.',
      },
      {
        id: 'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk',
        reason:
          'The distribution has a default root object, so nobody can request a list of the files.',
      },
    );
  }
}

/** Assigns the behaviour to these paths. If regions share the deployment, the paths below each region get it too. */
function interfacePaths(
  { regions }: Config,
  paths: readonly string[],
  behaviour: BehaviorOptions,
): Record<string, BehaviorOptions> {
  const underRegions = sharesDeployment(regions) ? paths.map((path) => `*/${path}`) : [];
  return Object.fromEntries([...paths, ...underRegions].map((path) => [path, behaviour]));
}
