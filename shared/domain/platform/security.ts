/** The number of days for which the security log is kept; a test compares it with the retention of the log group. */
export const keepSecurityLogDays = 90;
