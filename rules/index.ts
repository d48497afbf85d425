/** All rules, in the order in which lists show them. */
import type { Rule } from '../engine/lint/rule.ts';
import { emptyPostContentLength } from './empty-post-content-length/rule.ts';
import { hardcodedNtpIp } from './hardcoded-ntp-ip/rule.ts';
import { missingBackoff } from './missing-backoff/rule.ts';
import { topOfHourCron } from './top-of-hour-cron/rule.ts';

export const rules: readonly Rule[] = [hardcodedNtpIp, topOfHourCron, missingBackoff, emptyPostContentLength];
