import { expect } from 'chai';
import { noServerOverride } from './rule.ts';

describe('no-server-override', () => {
  it('has a summary of one sentence', () => {
    expect(noServerOverride.summary).to.match(/^[A-Z].*\.$/);
  });
});
