import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';

export interface AlarmDefinition {
  readonly name: string;
  /** Tells whoever is on call what is wrong and where to look. */
  readonly description: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches this value. */
  readonly threshold: number;
  readonly periods?: number;
  /**
   * Reports missing data too, once there has been some: what reports the metric has stopped. By default, missing data
   * means that all is well.
   */
  readonly reportsSilence?: true;
}
