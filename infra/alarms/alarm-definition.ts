import type { IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

export interface AlarmDefinition {
  readonly name: string;
  /** What is wrong and where to look, for whoever is on call. */
  readonly description: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches this value. */
  readonly threshold: number;
  readonly periods?: number;
  /** How missing data is treated. By default, missing data does not set off the alarm. */
  readonly missing?: TreatMissingData;
}
