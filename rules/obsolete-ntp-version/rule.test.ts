import { expect } from 'chai';
import { obsoleteNtpVersion } from './rule.ts';

describe('obsolete-ntp-version', () => {
  it('has a summary of one sentence', () => {
    expect(obsoleteNtpVersion.summary).to.match(/^[A-Z].*\.$/);
  });
});
