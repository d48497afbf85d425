import { expect } from 'chai';
import { hardcodedNtpHost } from './rule.ts';

describe('hardcoded-ntp-host', () => {
  it('has a summary of one sentence', () => {
    expect(hardcodedNtpHost.summary).to.match(/^[A-Z].*\.$/);
  });
});
