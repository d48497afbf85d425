import { expect } from 'chai';
import { stratum1Server } from './rule.ts';

describe('stratum-1-server', () => {
  it('has a summary of one sentence', () => {
    expect(stratum1Server.summary).to.match(/^[A-Z].*\.$/);
  });
});
