import { expect } from 'chai';
import { shortPollInterval } from './rule.ts';

describe('short-poll-interval', () => {
  it('has a summary of one sentence', () => {
    expect(shortPollInterval.summary).to.match(/^[A-Z].*\.$/);
  });
});
