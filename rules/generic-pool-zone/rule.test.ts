import { expect } from 'chai';
import { genericPoolZone } from './rule.ts';

describe('generic-pool-zone', () => {
  it('has a summary of one sentence', () => {
    expect(genericPoolZone.summary).to.match(/^[A-Z].*\.$/);
  });
});
