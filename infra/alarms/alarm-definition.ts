import type { IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';

export interface AlarmDefinition {
  readonly name: string;
  /** Tells whoever is on call what is wrong and where to look. */
  readonly description: string;
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches this value. */
  readonly threshold: number;
  readonly periods?: number;
  /** How missing data is treated. By default, missing data does not set off the alarm. */
  readonly missing?: TreatMissingData;
}
