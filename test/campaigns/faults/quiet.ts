// Read when the logger and the CDK are loaded: imported before them.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
process.env['CDK_VALIDATION'] = 'false';
