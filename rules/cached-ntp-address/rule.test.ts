import { expect } from 'chai';
import { cachedNtpAddress } from './rule.ts';

describe('cached-ntp-address', () => {
  it('has a summary of one sentence', () => {
    expect(cachedNtpAddress.summary).to.match(/^[A-Z].*\.$/);
  });
});
