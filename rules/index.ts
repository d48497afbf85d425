/** All rules, in the order in which lists show them and in which those about one literal speak. */
import type { Rule } from '../engine/lint/rule.ts';
import { cachedNtpAddress } from './cached-ntp-address/rule.ts';
import { emptyPostContentLength } from './empty-post-content-length/rule.ts';
import { genericPoolZone } from './generic-pool-zone/rule.ts';
import { hardcodedNtpHost } from './hardcoded-ntp-host/rule.ts';
import { hardcodedNtpIp } from './hardcoded-ntp-ip/rule.ts';
import { missingBackoff } from './missing-backoff/rule.ts';
import { missingKodHandling } from './missing-kod-handling/rule.ts';
import { noServerOverride } from './no-server-override/rule.ts';
import { obsoleteNtpVersion } from './obsolete-ntp-version/rule.ts';
import { shortPollInterval } from './short-poll-interval/rule.ts';
import { stratum1Server } from './stratum-1-server/rule.ts';
import { topOfHourCron } from './top-of-hour-cron/rule.ts';

export const rules: readonly Rule[] = [
  hardcodedNtpIp,
  stratum1Server,
  hardcodedNtpHost,
  genericPoolZone,
  noServerOverride,
  topOfHourCron,
  shortPollInterval,
  missingBackoff,
  missingKodHandling,
  cachedNtpAddress,
  obsoleteNtpVersion,
  emptyPostContentLength,
];
