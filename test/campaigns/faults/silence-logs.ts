// The logger and the CDK read these variables when they are loaded, so this file must be imported first.
process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT';
process.env['POWERTOOLS_METRICS_DISABLED'] = 'true';
process.env['CDK_VALIDATION'] = 'false';
