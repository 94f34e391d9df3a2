import type { Member } from '../../schema';

export interface Exchange {
  readonly seeks: readonly Member[];
  readonly offers: readonly Member[];
}

/** Who looks for exchange on a topic and who can give; those who left the network are nobody to bring together. */
export function exchangeOn(members: readonly Member[], topicId: string): Exchange {
  const present = members.filter(({ membership }) => membership !== 'left');
  return {
    seeks: present.filter(({ seeks }) => seeks.includes(topicId)),
    offers: present.filter(({ offers }) => offers.includes(topicId)),
  };
}
