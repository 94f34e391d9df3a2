import { expect, test } from 'vitest';
import { networkTitleOf } from '../../../renderer/app/networkTitleOf';
import { NETWORK_ID } from '../../../shared/schema/network';

test('the name of a network is that of its record, not that of a claim to numbers which arrived first', () => {
  const claim = { id: 'network:numbers-B-2027-0', title: 'B-2027-01 – B-2027-05' };
  expect(networkTitleOf([claim, { id: NETWORK_ID, title: 'CDO-Netzwerk' }])).toBe('CDO-Netzwerk');
  expect(networkTitleOf([claim])).toBe('');
});
