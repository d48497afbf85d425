import { expect } from 'chai';
import { missingKodHandling } from './rule.ts';

describe('missing-kod-handling', () => {
  it('has a summary of one sentence', () => {
    expect(missingKodHandling.summary).to.match(/^[A-Z].*\.$/);
  });
});
